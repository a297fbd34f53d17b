import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists of contacts are filtered and sorted by, with the id last, so that a page is read in its order whatever share
 * of the contacts matches. Partial, because every index of all contacts slows an import by some percent: contacts that are
 * new have no friendship and no interaction yet. And imports that were cancelled.
 */
export class ContactLists1700000019000 implements MigrationInterface {
  name = 'ContactLists1700000019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_contacts_workspace_id_friend_status_id ON contacts (workspace_id, friend_status, id)
        WHERE friend_status <> 'unknown'`);
    await runner.query(`
      CREATE INDEX ix_contacts_workspace_id_language_id ON contacts (workspace_id, language, id)
        WHERE language IS NOT NULL`);
    await runner.query(`
      CREATE INDEX ix_contacts_workspace_id_id_without_line_id ON contacts (workspace_id, id)
        WHERE line_id IS NULL`);
    await runner.query(`
      CREATE INDEX ix_contacts_workspace_id_last_interaction_at_id ON contacts (workspace_id, last_interaction_at, id)
        WHERE last_interaction_at IS NOT NULL`);
    await runner.query(`
      ALTER TABLE imports DROP CONSTRAINT ck_imports_status, ADD CONSTRAINT ck_imports_status
        CHECK (status IN ('checking', 'running', 'done', 'failed', 'cancelled'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE imports SET status = 'failed', error = 'It was cancelled.' WHERE status = 'cancelled'`,
    );
    await runner.query(`
      ALTER TABLE imports DROP CONSTRAINT ck_imports_status, ADD CONSTRAINT ck_imports_status
        CHECK (status IN ('checking', 'running', 'done', 'failed'))`);
    for (const index of ['last_interaction_at_id', 'id_without_line_id', 'language_id', 'friend_status_id'])
      await runner.query(`DROP INDEX ix_contacts_workspace_id_${index}`);
  }
}
