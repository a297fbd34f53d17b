import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Short links and who clicked them. A link is one row, written while planning: by the million where everybody has links of
 * his own. So, as with deliveries, no foreign key looks anything up for each row. A click repeats its link's address,
 * since counts outlive links; of a contact who was erased it keeps neither contact nor address nor code.
 */
export class ShortLinks1700000011000 implements MigrationInterface {
  name = 'ShortLinks1700000011000';

  async up(runner: QueryRunner): Promise<void> {
    // Codes are compared byte by byte: an alphabet's order costs more and serves nobody. Of a test there is no run.
    await runner.query(`
      CREATE TABLE links (
        code text COLLATE "C" CONSTRAINT pk_links PRIMARY KEY,
        workspace_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        run_id uuid,
        contact_id uuid,
        expires_at timestamptz NOT NULL,
        is_test boolean NOT NULL GENERATED ALWAYS AS (run_id IS NULL) STORED,
        url text NOT NULL CONSTRAINT ck_links_url CHECK (url ~* '^https?://[^[:cntrl:][:space:]]+$')
      )`);
    await runner.query('CREATE INDEX ix_links_contact_id ON links (contact_id) WHERE contact_id IS NOT NULL');
    // These two have few different values, and PostgreSQL writes each but once for many rows.
    await runner.query('CREATE INDEX ix_links_expires_at ON links (expires_at)');
    await runner.query('CREATE INDEX ix_links_run_id ON links (run_id) WHERE run_id IS NOT NULL');
    await runner.query('CREATE INDEX ix_links_campaign_id_test ON links (campaign_id) WHERE run_id IS NULL');
    await runner.query(`
      CREATE TABLE clicks (
        id uuid CONSTRAINT pk_clicks PRIMARY KEY,
        workspace_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        run_id uuid,
        contact_id uuid,
        visitor_hash bigint NOT NULL,
        clicked_at timestamptz NOT NULL,
        kind text NOT NULL CONSTRAINT ck_clicks_kind CHECK (kind IN ('person', 'bot', 'preview')),
        link_code text,
        url text
      )`);
    await runner.query('CREATE INDEX ix_clicks_run_id ON clicks (run_id) WHERE run_id IS NOT NULL');
    await runner.query(
      'CREATE INDEX ix_clicks_campaign_id_test ON clicks (campaign_id) WHERE run_id IS NULL',
    );
    await runner.query(
      'CREATE INDEX ix_clicks_contact_id_clicked_at ON clicks (contact_id, clicked_at) WHERE contact_id IS NOT NULL',
    );
    for (const [table, which] of [
      ['runs', 'run_id = OLD.id'],
      ['campaigns', 'campaign_id = OLD.id AND run_id IS NULL'],
    ] as const) {
      await runner.query(`
        CREATE FUNCTION delete_links_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM links WHERE ${which};
          DELETE FROM clicks WHERE ${which};
          RETURN NULL;
        END $$`);
      await runner.query(`
        CREATE TRIGGER tr_${table}_delete_links AFTER DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION delete_links_of_${table}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['campaigns', 'runs']) {
      await runner.query(`DROP TRIGGER tr_${table}_delete_links ON ${table}`);
      await runner.query(`DROP FUNCTION delete_links_of_${table}()`);
    }
    await runner.query('DROP TABLE clicks');
    await runner.query('DROP TABLE links');
  }
}
