import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in, what they may do in which workspace, and the links that let them in once. */
export class Members1700000017000 implements MigrationInterface {
  name = 'Members1700000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid CONSTRAINT pk_users PRIMARY KEY,
        email text NOT NULL CONSTRAINT uq_users_email UNIQUE CONSTRAINT ck_users_email CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text NOT NULL,
        preferences jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE memberships (
        workspace_id uuid NOT NULL CONSTRAINT fk_memberships_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        user_id uuid NOT NULL CONSTRAINT fk_memberships_user_id REFERENCES users ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT ck_memberships_role CHECK (role IN ('owner', 'manager', 'tester', 'viewer')),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz,
        CONSTRAINT pk_memberships PRIMARY KEY (workspace_id, user_id)
      )`);
    await runner.query('CREATE INDEX ix_memberships_user_id ON memberships (user_id)');
    // Who is no member any more has no session there either.
    await runner.query(`
      CREATE TABLE sessions (
        id uuid CONSTRAINT pk_sessions PRIMARY KEY,
        token_hash text NOT NULL CONSTRAINT uq_sessions_token_hash UNIQUE,
        user_id uuid NOT NULL,
        workspace_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        user_agent text NOT NULL,
        CONSTRAINT fk_sessions_workspace_id_user_id FOREIGN KEY (workspace_id, user_id)
          REFERENCES memberships (workspace_id, user_id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX ix_sessions_user_id ON sessions (user_id)');
    await runner.query(`
      CREATE TABLE one_time_links (
        id uuid CONSTRAINT pk_one_time_links PRIMARY KEY,
        token_hash text NOT NULL CONSTRAINT uq_one_time_links_token_hash UNIQUE,
        kind text NOT NULL CONSTRAINT ck_one_time_links_kind
          CHECK (kind IN ('setup', 'invitation', 'password_reset', 'sign_in')),
        workspace_id uuid NOT NULL CONSTRAINT fk_one_time_links_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        user_id uuid CONSTRAINT fk_one_time_links_user_id REFERENCES users ON DELETE CASCADE,
        email text,
        role text,
        created_by uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT ck_one_time_links_of_whom CHECK (CASE kind
          WHEN 'setup' THEN user_id IS NULL AND email IS NULL
          WHEN 'invitation' THEN email IS NOT NULL AND role IN ('owner', 'manager', 'tester', 'viewer')
          ELSE user_id IS NOT NULL END)
      )`);
    await runner.query(
      'CREATE INDEX ix_one_time_links_workspace_id_kind ON one_time_links (workspace_id, kind)',
    );
    await runner.query('ALTER TABLE audit_log ADD COLUMN user_id uuid');
    await runner.query('ALTER TABLE api_keys ADD COLUMN last_used_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_keys DROP COLUMN last_used_at');
    await runner.query('ALTER TABLE audit_log DROP COLUMN user_id');
    await runner.query('DROP TABLE one_time_links');
    await runner.query('DROP TABLE sessions');
    await runner.query('DROP TABLE memberships');
    await runner.query('DROP TABLE users');
  }
}
