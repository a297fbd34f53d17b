import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an import failed, and why its rows were refused, with codes: a screen says them in its reader's language. */
export class ImportFindings1700000022000 implements MigrationInterface {
  name = 'ImportFindings1700000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imports ADD COLUMN problem jsonb`);
    await runner.query(`ALTER TABLE import_rejections ADD COLUMN problems jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_rejections DROP COLUMN problems`);
    await runner.query(`ALTER TABLE imports DROP COLUMN problem`);
  }
}
