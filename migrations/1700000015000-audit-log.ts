import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what, and the recipients that tests are sent to. */
export class AuditLog1700000015000 implements MigrationInterface {
  name = 'AuditLog1700000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_log (
        id uuid CONSTRAINT pk_audit_log PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_audit_log_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        api_key_id uuid,
        action text NOT NULL,
        subject_id text,
        detail jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX ix_audit_log_workspace_id_id ON audit_log (workspace_id, id)');
    await runner.query(`
      CREATE TABLE test_recipients (
        id uuid CONSTRAINT pk_test_recipients PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_test_recipients_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        line_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_test_recipients_workspace_id_line_id UNIQUE (workspace_id, line_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE test_recipients');
    await runner.query('DROP TABLE audit_log');
  }
}
