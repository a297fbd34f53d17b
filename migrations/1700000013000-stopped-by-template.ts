import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = [
  'no_line_id',
  'invalid_line_id',
  'duplicate',
  'not_friend',
  'quiet_hours',
  'frequency_cap',
  'control_group',
  'limit',
  'stopped',
];

/** A template may remove its recipient and say why; the table knows the reason, and keeps the author's words. */
export class StoppedByTemplate1700000013000 implements MigrationInterface {
  name = 'StoppedByTemplate1700000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE removals ADD COLUMN detail text');
    await allowReasons(runner, [...REASONS, 'stopped_by_template']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM removals WHERE reason = 'stopped_by_template'`);
    await allowReasons(runner, REASONS);
    await runner.query('ALTER TABLE removals DROP COLUMN detail');
  }
}

async function allowReasons(runner: QueryRunner, reasons: string[]): Promise<void> {
  await runner.query('ALTER TABLE removals DROP CONSTRAINT ck_removals_reason');
  const list = reasons.map((reason) => `'${reason}'`).join(', ');
  await runner.query(
    `ALTER TABLE removals ADD CONSTRAINT ck_removals_reason CHECK (reason IN (${list})) NOT VALID`,
  );
  await runner.query('ALTER TABLE removals VALIDATE CONSTRAINT ck_removals_reason');
}
