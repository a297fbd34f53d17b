import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long a workspace keeps what, for those that do not keep all for ever; and which contents are gone: those of a batch when it has
 * none, those of a run when all of its batches have none.
 */
export class Retention1700000048000 implements MigrationInterface {
  name = 'Retention1700000048000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_settings (
        workspace_id uuid CONSTRAINT pk_retention_settings PRIMARY KEY
          CONSTRAINT fk_retention_settings_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        events_days int CONSTRAINT ck_retention_settings_events_days CHECK (events_days >= 1),
        contents_days int CONSTRAINT ck_retention_settings_contents_days CHECK (contents_days >= 7),
        swept_at timestamptz
      )`);
    await runner.query(
      'ALTER TABLE runs ADD COLUMN contents_kept_days int, ADD COLUMN contents_removed_at timestamptz',
    );
    await runner.query(`
      CREATE INDEX ix_runs_workspace_id_finished_at_with_contents ON runs (workspace_id, finished_at)
      WHERE contents_removed_at IS NULL`);
    // What is still to be sent, or asked about, has its bytes: not only the code that removes them says so.
    await runner.query(`
      ALTER TABLE batches ALTER COLUMN content DROP NOT NULL,
        ADD CONSTRAINT ck_batches_content CHECK (content IS NOT NULL OR state = 'closed')`);
    await runner.query(`
      CREATE INDEX ix_webhook_events_workspace_id_received_at_with_content
      ON webhook_events (workspace_id, received_at) WHERE content IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_webhook_events_workspace_id_received_at_with_content');
    await runner.query(`UPDATE batches SET content = '' WHERE content IS NULL`);
    await runner.query(
      'ALTER TABLE batches DROP CONSTRAINT ck_batches_content, ALTER COLUMN content SET NOT NULL',
    );
    await runner.query('DROP INDEX ix_runs_workspace_id_finished_at_with_contents');
    await runner.query('ALTER TABLE runs DROP COLUMN contents_kept_days, DROP COLUMN contents_removed_at');
    await runner.query('DROP TABLE retention_settings');
  }
}
