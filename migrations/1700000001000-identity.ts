import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1700000001000 implements MigrationInterface {
  name = 'Identity1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE workspaces (
        id uuid CONSTRAINT pk_workspaces PRIMARY KEY,
        name text NOT NULL,
        time_zone text NOT NULL DEFAULT 'UTC',
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE api_keys (
        id uuid CONSTRAINT pk_api_keys PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_api_keys_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        key_hash text NOT NULL CONSTRAINT uq_api_keys_key_hash UNIQUE,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE idempotency_keys (
        workspace_id uuid NOT NULL CONSTRAINT fk_idempotency_keys_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        key text NOT NULL,
        request_hash text NOT NULL,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (workspace_id, key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
    await runner.query('DROP TABLE api_keys');
    await runner.query('DROP TABLE workspaces');
  }
}
