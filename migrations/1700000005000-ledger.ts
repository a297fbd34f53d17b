import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger: what will be sent is frozen here before anything is sent (architecture: runs → deliveries).
 * `deliveries` are written once; `removals` and `failures` hold only the exceptions; a `batch` holds the exact bytes
 * and retry keys of up to 500 deliveries and, at the end, LINE's answers.
 */
export class Ledger1700000005000 implements MigrationInterface {
  name = 'Ledger1700000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE runs (
        id uuid CONSTRAINT pk_runs PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_runs_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        campaign_id uuid NOT NULL CONSTRAINT fk_runs_campaign_id REFERENCES campaigns ON DELETE CASCADE,
        connection_id uuid NOT NULL CONSTRAINT fk_runs_connection_id REFERENCES connections ON DELETE RESTRICT,
        plan json NOT NULL,
        status text NOT NULL CONSTRAINT ck_runs_status
          CHECK (status IN ('planning', 'sending', 'paused', 'done', 'stopped', 'failed')),
        status_reason text,
        plan_cursor uuid,
        planned_at timestamptz,
        batch_count int NOT NULL DEFAULT 0,
        qualified_count int NOT NULL DEFAULT 0,
        removed_counts jsonb NOT NULL DEFAULT '{}',
        attempted_count int NOT NULL DEFAULT 0,
        failed_count int NOT NULL DEFAULT 0,
        sent_count int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT ck_runs_counts CHECK (failed_count + sent_count <= attempted_count)
      )`);
    await runner.query('CREATE INDEX ix_runs_campaign_id_created_at ON runs (campaign_id, created_at)');
    await runner.query('CREATE INDEX ix_runs_connection_id ON runs (connection_id)');
    // One active run per campaign: the second of two publishers finds the place taken.
    await runner.query(`
      CREATE UNIQUE INDEX uq_runs_campaign_id_active ON runs (campaign_id)
      WHERE status IN ('planning', 'sending', 'paused')`);
    await runner.query(`
      CREATE TABLE batches (
        run_id uuid NOT NULL CONSTRAINT fk_batches_run_id REFERENCES runs ON DELETE CASCADE,
        seq int NOT NULL,
        kind text NOT NULL CONSTRAINT ck_batches_kind CHECK (kind IN ('push', 'multicast')),
        size int NOT NULL,
        content text NOT NULL,
        state text NOT NULL DEFAULT 'planned'
          CONSTRAINT ck_batches_state CHECK (state IN ('planned', 'sending', 'closed')),
        lease_owner uuid,
        lease_expires_at timestamptz,
        due_at timestamptz NOT NULL DEFAULT now(),
        first_attempt_at timestamptz,
        attempt_count int NOT NULL DEFAULT 0,
        answers text[] NOT NULL DEFAULT '{}',
        sent_count int NOT NULL DEFAULT 0,
        failed_count int NOT NULL DEFAULT 0,
        stopped_count int NOT NULL DEFAULT 0,
        closed_at timestamptz,
        CONSTRAINT pk_batches PRIMARY KEY (run_id, seq),
        CONSTRAINT ck_batches_closed
          CHECK (state <> 'closed' OR sent_count + failed_count + stopped_count = size)
      )`);
    await runner.query(
      `CREATE INDEX ix_batches_due_at_open ON batches (due_at, run_id, seq) WHERE state <> 'closed'`,
    );
    await runner.query(`CREATE INDEX ix_batches_run_id_open ON batches (run_id) WHERE state <> 'closed'`);
    await runner.query(`
      CREATE TABLE deliveries (
        run_id uuid NOT NULL CONSTRAINT fk_deliveries_run_id REFERENCES runs ON DELETE CASCADE,
        contact_id uuid NOT NULL,
        line_id text NOT NULL,
        batch_seq int,
        position int,
        CONSTRAINT pk_deliveries PRIMARY KEY (run_id, contact_id),
        CONSTRAINT uq_deliveries_run_id_line_id UNIQUE (run_id, line_id)
      )`);
    await runner.query(
      'CREATE INDEX ix_deliveries_run_id_batch_seq ON deliveries (run_id, batch_seq, position)',
    );
    await runner.query('CREATE INDEX ix_deliveries_contact_id ON deliveries (contact_id)');
    await runner.query(`
      CREATE TABLE removals (
        run_id uuid NOT NULL CONSTRAINT fk_removals_run_id REFERENCES runs ON DELETE CASCADE,
        contact_id uuid NOT NULL,
        reason text NOT NULL CONSTRAINT ck_removals_reason CHECK (reason IN ('no_line_id', 'invalid_line_id',
          'duplicate', 'not_friend', 'quiet_hours', 'frequency_cap', 'control_group', 'limit', 'stopped')),
        removed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_removals PRIMARY KEY (run_id, contact_id)
      )`);
    await runner.query('CREATE INDEX ix_removals_run_id_reason ON removals (run_id, reason, contact_id)');
    await runner.query(`
      CREATE TABLE failures (
        run_id uuid NOT NULL CONSTRAINT fk_failures_run_id REFERENCES runs ON DELETE CASCADE,
        contact_id uuid NOT NULL,
        reason text NOT NULL,
        detail text,
        http_status int,
        line_request_id text,
        failed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_failures PRIMARY KEY (run_id, contact_id)
      )`);
    await runner.query('CREATE INDEX ix_failures_run_id_reason ON failures (run_id, reason, contact_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['failures', 'removals', 'deliveries', 'batches', 'runs'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
