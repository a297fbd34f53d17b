import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which planning sees that somebody was erased after his chunk was read and before it is written. */
export class ErasureCount1700000010000 implements MigrationInterface {
  name = 'ErasureCount1700000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE workspaces ADD COLUMN erasure_count int NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE workspaces DROP COLUMN erasure_count');
  }
}
