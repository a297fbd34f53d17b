import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where LINE sends an account's events, as LINE said last, and whether they arrive; and the account's own time zone. */
export class ConnectionWebhooks1700000020000 implements MigrationInterface {
  name = 'ConnectionWebhooks1700000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC',
        ADD COLUMN bot_premium_id text,
        ADD COLUMN webhook_endpoint text,
        ADD COLUMN webhook_is_active boolean,
        ADD COLUMN webhook_checked_at timestamptz,
        ADD COLUMN webhook_received_at timestamptz,
        ADD COLUMN webhook_tested_at timestamptz,
        ADD COLUMN webhook_test_ok boolean,
        ADD COLUMN webhook_test_detail text,
        ADD CONSTRAINT ck_connections_webhook_test
          CHECK (num_nulls(webhook_tested_at, webhook_test_ok, webhook_test_detail) IN (0, 3))`);
    // A handful of rows: nobody has more accounts than that.
    await runner.query(`
      UPDATE connections SET time_zone = workspaces.time_zone
      FROM workspaces WHERE workspaces.id = connections.workspace_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        DROP CONSTRAINT ck_connections_webhook_test,
        DROP COLUMN time_zone,
        DROP COLUMN bot_premium_id,
        DROP COLUMN webhook_endpoint,
        DROP COLUMN webhook_is_active,
        DROP COLUMN webhook_checked_at,
        DROP COLUMN webhook_received_at,
        DROP COLUMN webhook_tested_at,
        DROP COLUMN webhook_test_ok,
        DROP COLUMN webhook_test_detail`);
  }
}
