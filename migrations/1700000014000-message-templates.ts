import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reusable messages. A version, once made, is never changed: a campaign that names it says what it said. */
export class MessageTemplates1700000014000 implements MigrationInterface {
  name = 'MessageTemplates1700000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_templates (
        id uuid CONSTRAINT pk_message_templates PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_message_templates_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        latest_version int NOT NULL DEFAULT 1,
        archived_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'CREATE INDEX ix_message_templates_workspace_id_id ON message_templates (workspace_id, id)',
    );
    await runner.query(`
      CREATE TABLE message_template_versions (
        message_template_id uuid NOT NULL
          CONSTRAINT fk_message_template_versions_message_template_id REFERENCES message_templates ON DELETE CASCADE,
        version int NOT NULL,
        messages json NOT NULL,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_message_template_versions PRIMARY KEY (message_template_id, version)
      )`);
    await runner.query(`
      ALTER TABLE campaigns ADD COLUMN message_template_id uuid
        CONSTRAINT fk_campaigns_message_template_id REFERENCES message_templates ON DELETE RESTRICT`);
    await runner.query('CREATE INDEX ix_campaigns_message_template_id ON campaigns (message_template_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaigns DROP COLUMN message_template_id');
    await runner.query('DROP TABLE message_template_versions');
    await runner.query('DROP TABLE message_templates');
  }
}
