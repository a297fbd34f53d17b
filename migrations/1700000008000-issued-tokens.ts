import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Access tokens issued from a channel's id and secret are kept, sealed, so that restarts and workers share one: LINE keeps
 * only 30 short-lived ones. `token_lease_expires_at` lets one process at a time ask for the next. Besides, when the quota
 * was read, since it is read more often than a connection is verified.
 */
export class IssuedTokens1700000008000 implements MigrationInterface {
  name = 'IssuedTokens1700000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        ADD COLUMN sealed_issued_token text,
        ADD COLUMN issued_token_kind text
          CONSTRAINT ck_connections_issued_token_kind CHECK (issued_token_kind IN ('stateless', 'short_lived')),
        ADD COLUMN issued_token_issued_at timestamptz,
        ADD COLUMN issued_token_expires_at timestamptz,
        ADD COLUMN issued_token_suspect boolean NOT NULL DEFAULT false,
        ADD COLUMN token_lease_expires_at timestamptz,
        ADD COLUMN quota_read_at timestamptz,
        ADD CONSTRAINT ck_connections_issued_token CHECK (num_nonnulls(sealed_issued_token, issued_token_kind,
          issued_token_issued_at, issued_token_expires_at) IN (0, 4))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        DROP CONSTRAINT ck_connections_issued_token,
        DROP COLUMN sealed_issued_token,
        DROP COLUMN issued_token_kind,
        DROP COLUMN issued_token_issued_at,
        DROP COLUMN issued_token_expires_at,
        DROP COLUMN issued_token_suspect,
        DROP COLUMN token_lease_expires_at,
        DROP COLUMN quota_read_at`);
  }
}
