import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import made and changed, so that it can be undone for a day; imports of before cannot. */
export class ImportUndo1700000047000 implements MigrationInterface {
  name = 'ImportUndo1700000047000';

  async up(runner: QueryRunner): Promise<void> {
    // The import that made the contact, as long as nobody else has changed it since.
    await runner.query('ALTER TABLE contacts ADD COLUMN import_id uuid');
    // Without foreign keys, which would be checked for each of a million rows; they are removed after a day.
    await runner.query(`
      CREATE TABLE import_changes (
        import_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        old_values jsonb NOT NULL,
        new_values jsonb NOT NULL,
        made_by uuid,
        written_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_import_changes PRIMARY KEY (import_id, contact_id)
      )`);
    await runner.query(`
      ALTER TABLE imports
        ADD COLUMN undo_until timestamptz,
        ADD COLUMN undo_status text CONSTRAINT ck_imports_undo_status CHECK (undo_status IN ('running', 'done')),
        ADD COLUMN undone_at timestamptz,
        ADD COLUMN removed_count int NOT NULL DEFAULT 0,
        ADD COLUMN restored_count int NOT NULL DEFAULT 0,
        ADD COLUMN kept_count int NOT NULL DEFAULT 0`);
    await runner.query(
      `CREATE INDEX ix_imports_undo_until ON imports (undo_until) WHERE undo_until IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_imports_undo_until');
    await runner.query(`
      ALTER TABLE imports DROP COLUMN kept_count, DROP COLUMN restored_count, DROP COLUMN removed_count,
        DROP COLUMN undone_at, DROP COLUMN undo_status, DROP COLUMN undo_until`);
    await runner.query('DROP TABLE import_changes');
    await runner.query('ALTER TABLE contacts DROP COLUMN import_id');
  }
}
