import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of a file whose contact stands in an earlier row: how many, and the lines of the first of them. */
export class RepeatedRows1700000046000 implements MigrationInterface {
  name = 'RepeatedRows1700000046000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE imports ADD COLUMN repeated_count integer NOT NULL DEFAULT 0, ADD COLUMN repeated_rows jsonb`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imports DROP COLUMN repeated_rows, DROP COLUMN repeated_count`);
  }
}
