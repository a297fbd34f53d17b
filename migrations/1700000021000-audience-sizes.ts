import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many contacts an audience had when it was counted last: a list of audiences cannot count each of them. */
export class AudienceSizes1700000021000 implements MigrationInterface {
  name = 'AudienceSizes1700000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audiences
        ADD COLUMN contact_count int,
        ADD COLUMN with_line_id_count int,
        ADD COLUMN reachable_count int,
        ADD COLUMN blocked_count int,
        ADD COLUMN counted_at timestamptz,
        ADD CONSTRAINT ck_audiences_counted CHECK (
          num_nulls(contact_count, with_line_id_count, reachable_count, blocked_count, counted_at) IN (0, 5))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audiences
        DROP CONSTRAINT ck_audiences_counted,
        DROP COLUMN contact_count,
        DROP COLUMN with_line_id_count,
        DROP COLUMN reachable_count,
        DROP COLUMN blocked_count,
        DROP COLUMN counted_at`);
  }
}
