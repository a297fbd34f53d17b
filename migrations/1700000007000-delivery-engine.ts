import type { MigrationInterface, QueryRunner } from 'typeorm';

const DETAIL_TABLES = ['deliveries', 'removals', 'failures'];

/**
 * What the delivery engine adds to the ledger: multicast batches that fill while a run is planned, leases for planning,
 * runs that retry another one's failures, and LINE IDs that LINE refused.
 */
export class DeliveryEngine1700000007000 implements MigrationInterface {
  name = 'DeliveryEngine1700000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE runs
        ADD COLUMN retry_of_run_id uuid CONSTRAINT fk_runs_retry_of_run_id REFERENCES runs ON DELETE SET NULL,
        ADD COLUMN audience_count int,
        ADD COLUMN plan_lease_owner uuid,
        ADD COLUMN plan_lease_expires_at timestamptz,
        ADD COLUMN resume_check_at timestamptz,
        ADD COLUMN resume_check_count int NOT NULL DEFAULT 0`);
    await runner.query(
      'CREATE INDEX ix_runs_unfinished ON runs (connection_id, id) WHERE finished_at IS NULL',
    );
    await runner.query('CREATE INDEX ix_runs_retry_of_run_id ON runs (retry_of_run_id)');
    await runner.query(`
      ALTER TABLE batches
        ADD COLUMN group_key text,
        ADD COLUMN erased_line_ids text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT ck_batches_state,
        ADD CONSTRAINT ck_batches_state CHECK (state IN ('filling', 'planned', 'sending', 'closed')),
        ADD CONSTRAINT ck_batches_filling CHECK ((state = 'filling') = (group_key IS NOT NULL))`);
    // Long texts are written once and read once or twice: a server that can do so compresses them four times as fast.
    await runner.query(`
      DO $$ BEGIN
        ALTER TABLE batches ALTER COLUMN content SET COMPRESSION lz4, ALTER COLUMN answers SET COMPRESSION lz4;
      EXCEPTION WHEN feature_not_supported OR invalid_parameter_value THEN NULL;
      END $$`);
    await runner.query('DROP INDEX ix_batches_due_at_open');
    await runner.query('DROP INDEX ix_batches_run_id_open');
    // The order in which a run's batches are leased, so that the next one is the first entry.
    await runner.query(`
      CREATE INDEX ix_batches_run_id_due_at_open ON batches (run_id, kind, due_at, seq) WHERE state <> 'closed'`);
    // A row each costs a look at the run by the foreign key: half of what writing a delivery costs.
    for (const table of DETAIL_TABLES)
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT fk_${table}_run_id`);
    await runner.query(`
      CREATE FUNCTION delete_run_details() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${DETAIL_TABLES.map((table) => `DELETE FROM ${table} WHERE run_id = OLD.id;`).join('\n')}
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tr_runs_delete_details AFTER DELETE ON runs
      FOR EACH ROW EXECUTE FUNCTION delete_run_details()`);
    await runner.query(`
      CREATE TABLE quarantined_line_ids (
        connection_id uuid NOT NULL
          CONSTRAINT fk_quarantined_line_ids_connection_id REFERENCES connections ON DELETE CASCADE,
        line_id text NOT NULL,
        reason text NOT NULL,
        detail text,
        quarantined_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_quarantined_line_ids PRIMARY KEY (connection_id, line_id)
      )`);
    await runner.query('CREATE INDEX ix_quarantined_line_ids_line_id ON quarantined_line_ids (line_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quarantined_line_ids');
    await runner.query('DROP TRIGGER tr_runs_delete_details ON runs');
    await runner.query('DROP FUNCTION delete_run_details()');
    for (const table of DETAIL_TABLES)
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_run_id FOREIGN KEY (run_id) REFERENCES runs ON DELETE CASCADE`);
    await runner.query('DROP INDEX ix_batches_run_id_due_at_open');
    await runner.query(
      `CREATE INDEX ix_batches_due_at_open ON batches (due_at, run_id, seq) WHERE state <> 'closed'`,
    );
    await runner.query(`CREATE INDEX ix_batches_run_id_open ON batches (run_id) WHERE state <> 'closed'`);
    await runner.query(`DELETE FROM batches WHERE state = 'filling'`);
    await runner.query(`
      ALTER TABLE batches DROP CONSTRAINT ck_batches_filling, DROP CONSTRAINT ck_batches_state,
        ADD CONSTRAINT ck_batches_state CHECK (state IN ('planned', 'sending', 'closed')),
        DROP COLUMN group_key, DROP COLUMN erased_line_ids`);
    await runner.query('DROP INDEX ix_runs_unfinished');
    await runner.query(`
      ALTER TABLE runs DROP COLUMN retry_of_run_id, DROP COLUMN audience_count, DROP COLUMN plan_lease_owner,
        DROP COLUMN plan_lease_expires_at, DROP COLUMN resume_check_at, DROP COLUMN resume_check_count`);
  }
}
