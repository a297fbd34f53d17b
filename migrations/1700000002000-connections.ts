import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Connections1700000002000 implements MigrationInterface {
  name = 'Connections1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connections (
        id uuid CONSTRAINT pk_connections PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_connections_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        status text NOT NULL CONSTRAINT ck_connections_status CHECK (status IN ('active', 'revoked', 'unreachable')),
        sealed_access_token text,
        channel_id text,
        sealed_channel_secret text,
        bot_user_id text NOT NULL,
        bot_basic_id text NOT NULL,
        bot_display_name text NOT NULL,
        bot_picture_url text,
        quota_type text NOT NULL CONSTRAINT ck_connections_quota_type CHECK (quota_type IN ('none', 'limited')),
        quota_limit int,
        quota_used int NOT NULL,
        verified_at timestamptz NOT NULL,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_connections_credential
          CHECK (sealed_access_token IS NOT NULL OR (channel_id IS NOT NULL AND sealed_channel_secret IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX ix_connections_workspace_id_id ON connections (workspace_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connections');
  }
}
