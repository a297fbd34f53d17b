import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The batches of a run by when they were closed. How fast a run goes is asked every second by whoever watches it; the
 * last ten seconds of a run of millions must not cost a look at all its batches.
 */
export class RecentOutcomes1700000009000 implements MigrationInterface {
  name = 'RecentOutcomes1700000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_batches_run_id_closed_at ON batches (run_id, closed_at) WHERE closed_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_batches_run_id_closed_at');
  }
}
