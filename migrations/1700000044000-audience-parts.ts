import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which audiences stand inside others, so that one that is used cannot be deleted, and at most how many of its contacts an
 * audience has.
 */
export class AudienceParts1700000044000 implements MigrationInterface {
  name = 'AudienceParts1700000044000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audiences
        ADD COLUMN contact_limit int CONSTRAINT ck_audiences_contact_limit CHECK (contact_limit > 0),
        ADD CONSTRAINT uq_audiences_workspace_id_id UNIQUE (workspace_id, id)`,
    );
    await runner.query(`
      CREATE TABLE audience_parts (
        workspace_id uuid NOT NULL,
        audience_id uuid NOT NULL,
        part_id uuid NOT NULL,
        CONSTRAINT pk_audience_parts PRIMARY KEY (audience_id, part_id),
        CONSTRAINT fk_audience_parts_audience_id FOREIGN KEY (workspace_id, audience_id)
          REFERENCES audiences (workspace_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_audience_parts_part_id FOREIGN KEY (workspace_id, part_id)
          REFERENCES audiences (workspace_id, id) ON DELETE NO ACTION
      )`);
    await runner.query('CREATE INDEX ix_audience_parts_part_id ON audience_parts (workspace_id, part_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audience_parts');
    await runner.query(
      'ALTER TABLE audiences DROP CONSTRAINT uq_audiences_workspace_id_id, DROP COLUMN contact_limit',
    );
  }
}
