import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What LINE's webhooks tell: the bodies as they came until they are digested, the events, and who is a friend of which
 * account. A contact's own `friend_status`, `followed_at` and `last_interaction_at` sum up its friendships, so that lists,
 * filters and planning read one row.
 */
export class LineWebhooks1700000030000 implements MigrationInterface {
  name = 'LineWebhooks1700000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE connections ADD CONSTRAINT uq_connections_workspace_id_id UNIQUE (workspace_id, id)`,
    );
    await runner.query(`
      CREATE TABLE webhook_bodies (
        id uuid CONSTRAINT pk_webhook_bodies PRIMARY KEY,
        workspace_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        body bytea NOT NULL,
        received_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT '-infinity',
        CONSTRAINT fk_webhook_bodies_connection_id FOREIGN KEY (workspace_id, connection_id)
          REFERENCES connections (workspace_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE webhook_events (
        connection_id uuid NOT NULL,
        event_id text NOT NULL,
        workspace_id uuid NOT NULL,
        type text NOT NULL,
        chat_id text,
        user_id text,
        message_id text,
        occurred_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        content jsonb,
        unsent_at timestamptz,
        CONSTRAINT pk_webhook_events PRIMARY KEY (connection_id, event_id),
        CONSTRAINT fk_webhook_events_connection_id FOREIGN KEY (workspace_id, connection_id)
          REFERENCES connections (workspace_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE INDEX ix_webhook_events_workspace_id_chat_id_occurred_at
        ON webhook_events (workspace_id, chat_id, occurred_at, event_id) WHERE chat_id IS NOT NULL`);
    await runner.query(`
      CREATE INDEX ix_webhook_events_workspace_id_user_id
        ON webhook_events (workspace_id, user_id) WHERE user_id IS NOT NULL`);
    await runner.query(`
      CREATE INDEX ix_webhook_events_connection_id_message_id
        ON webhook_events (connection_id, message_id) WHERE message_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE friendships (
        connection_id uuid NOT NULL,
        line_id text NOT NULL CONSTRAINT ck_friendships_line_id CHECK (line_id ~ '^[UCR][0-9a-f]{32}$'),
        workspace_id uuid NOT NULL,
        told_status text NOT NULL
          CONSTRAINT ck_friendships_told_status CHECK (told_status IN ('friend', 'blocked', 'unknown')),
        told_at timestamptz NOT NULL,
        last_interaction_at timestamptz,
        first_seen_at timestamptz NOT NULL,
        first_seen_how text NOT NULL,
        status text NOT NULL GENERATED ALWAYS AS (
          CASE WHEN told_status = 'blocked' AND last_interaction_at > told_at THEN 'friend' ELSE told_status END
        ) STORED,
        CONSTRAINT pk_friendships PRIMARY KEY (connection_id, line_id),
        CONSTRAINT fk_friendships_connection_id FOREIGN KEY (workspace_id, connection_id)
          REFERENCES connections (workspace_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      'CREATE INDEX ix_friendships_workspace_id_line_id ON friendships (workspace_id, line_id)',
    );
    await runner.query(`
      CREATE VIEW contact_friendships AS
      SELECT workspace_id, line_id,
        CASE WHEN bool_or(status = 'friend') THEN 'friend' WHEN bool_or(status = 'blocked') THEN 'blocked'
          ELSE 'unknown' END AS friend_status,
        max(told_at) FILTER (WHERE told_status = 'friend') AS followed_at,
        max(last_interaction_at) AS last_interaction_at
      FROM friendships GROUP BY workspace_id, line_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW contact_friendships');
    for (const table of ['friendships', 'webhook_events', 'webhook_bodies'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE connections DROP CONSTRAINT uq_connections_workspace_id_id');
  }
}
