import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses that a connection's webhooks go on to, and what waits for each. A waiting body stands there once for each address, so that
 * none depends on another, and a row is all that has to be removed when it was taken.
 */
export class Relays1700000043000 implements MigrationInterface {
  name = 'Relays1700000043000';

  async up(runner: QueryRunner): Promise<void> {
    // What waits to be digested at this moment came before there was anybody to forward it to.
    await runner.query('ALTER TABLE webhook_bodies ADD COLUMN signature text');
    await runner.query(`
      CREATE TABLE relays (
        id uuid CONSTRAINT pk_relays PRIMARY KEY,
        workspace_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        url text NOT NULL,
        sealed_secret text NOT NULL,
        is_paused boolean NOT NULL DEFAULT false,
        failures int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT '-infinity',
        last_success_at timestamptz,
        last_error_at timestamptz,
        last_error jsonb,
        dropped_count int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_relays_connection_id_url UNIQUE (connection_id, url),
        CONSTRAINT fk_relays_connection_id FOREIGN KEY (workspace_id, connection_id)
          REFERENCES connections (workspace_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE relay_deliveries (
        id uuid CONSTRAINT pk_relay_deliveries PRIMARY KEY,
        relay_id uuid NOT NULL CONSTRAINT fk_relay_deliveries_relay_id REFERENCES relays ON DELETE CASCADE,
        body bytea NOT NULL,
        signature text NOT NULL,
        received_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL
      )`);
    await runner.query(
      'CREATE INDEX ix_relay_deliveries_relay_id_due_at ON relay_deliveries (relay_id, due_at)',
    );
    await runner.query('CREATE INDEX ix_relay_deliveries_received_at ON relay_deliveries (received_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE relay_deliveries');
    await runner.query('DROP TABLE relays');
    await runner.query('ALTER TABLE webhook_bodies DROP COLUMN signature');
  }
}
