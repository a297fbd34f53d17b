import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports of an account's friends, and when LINE named somebody among them: who was blocked before that is a friend again,
 * but since when is not known by it, so `told_at` stays.
 */
export class FollowerImports1700000042500 implements MigrationInterface {
  name = 'FollowerImports1700000042500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follower_imports (
        id uuid CONSTRAINT pk_follower_imports PRIMARY KEY,
        workspace_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        status text NOT NULL CONSTRAINT ck_follower_imports_status
          CHECK (status IN ('running', 'done', 'failed', 'cancelled')),
        next_start text,
        page_count int NOT NULL DEFAULT 0,
        found_count int NOT NULL DEFAULT 0,
        created_count int NOT NULL DEFAULT 0,
        restart_count int NOT NULL DEFAULT 0,
        attempts int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT '-infinity',
        problem jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT fk_follower_imports_connection_id FOREIGN KEY (workspace_id, connection_id)
          REFERENCES connections (workspace_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_follower_imports_connection_id_running ON follower_imports (connection_id)
        WHERE status = 'running'`);
    await runner.query(
      'CREATE INDEX ix_follower_imports_connection_id_id ON follower_imports (connection_id, id)',
    );
    await this.setStatus(
      runner,
      `WHEN listed_at > told_at OR (told_status = 'blocked' AND last_interaction_at > told_at) THEN 'friend'`,
      'ADD COLUMN listed_at timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.setStatus(
      runner,
      `WHEN told_status = 'blocked' AND last_interaction_at > told_at THEN 'friend'`,
    );
    await runner.query('ALTER TABLE friendships DROP COLUMN listed_at');
    await runner.query('DROP TABLE follower_imports');
  }

  /** PostgreSQL cannot change how a column is generated, nor drop one that a view reads. */
  private async setStatus(runner: QueryRunner, cases: string, before?: string): Promise<void> {
    await runner.query('DROP VIEW contact_friendships');
    await runner.query('ALTER TABLE friendships DROP COLUMN status');
    if (before) await runner.query(`ALTER TABLE friendships ${before}`);
    await runner.query(`
      ALTER TABLE friendships ADD COLUMN status text NOT NULL
        GENERATED ALWAYS AS (CASE ${cases} ELSE told_status END) STORED`);
    await runner.query(`
      CREATE VIEW contact_friendships AS
      SELECT workspace_id, line_id,
        CASE WHEN bool_or(status = 'friend') THEN 'friend' WHEN bool_or(status = 'blocked') THEN 'blocked'
          ELSE 'unknown' END AS friend_status,
        max(told_at) FILTER (WHERE told_status = 'friend') AS followed_at,
        max(last_interaction_at) AS last_interaction_at
      FROM friendships GROUP BY workspace_id, line_id`);
  }
}
