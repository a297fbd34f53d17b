import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was erased, as a hash and for a while: what LINE tells late of the time before must not bring the person back. */
export class ErasedPeople1700000031000 implements MigrationInterface {
  name = 'ErasedPeople1700000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erased_people (
        workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
        line_id_hash bytea NOT NULL,
        erased_at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, line_id_hash)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erased_people');
  }
}
