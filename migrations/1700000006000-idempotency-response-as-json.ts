import type { MigrationInterface, QueryRunner } from 'typeorm';

/** jsonb sorts the keys of an object; the same answer has them in the same order. */
export class IdempotencyResponseAsJson1700000006000 implements MigrationInterface {
  name = 'IdempotencyResponseAsJson1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ALTER COLUMN response TYPE json USING response::json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ALTER COLUMN response TYPE jsonb USING response::jsonb');
  }
}
