import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts that are kept with their mistakes, what they were before, tests of them, and campaigns that wait for their start.
 * What starts later is frozen when it is published, in `scheduled_start`.
 */
export class CampaignDrafts1700000018000 implements MigrationInterface {
  name = 'CampaignDrafts1700000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE campaigns
        ADD COLUMN mistakes json NOT NULL DEFAULT '[]',
        ADD COLUMN updated_by uuid CONSTRAINT fk_campaigns_updated_by REFERENCES users ON DELETE SET NULL,
        ADD COLUMN tested_version int,
        ADD COLUMN tested_at timestamptz,
        ADD COLUMN due_at timestamptz,
        ADD COLUMN scheduled_start json,
        DROP CONSTRAINT ck_campaigns_stage,
        ADD CONSTRAINT ck_campaigns_stage
          CHECK (stage IN ('draft', 'scheduled', 'published', 'stopped', 'archived')),
        ADD CONSTRAINT ck_campaigns_scheduled CHECK (
          (stage = 'scheduled') = (due_at IS NOT NULL) AND (stage = 'scheduled') = (scheduled_start IS NOT NULL))`);
    await runner.query(`CREATE INDEX ix_campaigns_due_at ON campaigns (due_at) WHERE stage = 'scheduled'`);
    await runner.query('CREATE INDEX ix_campaigns_updated_by ON campaigns (updated_by)');
    await runner.query(`
      CREATE TABLE campaign_revisions (
        campaign_id uuid NOT NULL CONSTRAINT fk_campaign_revisions_campaign_id REFERENCES campaigns ON DELETE CASCADE,
        version int NOT NULL,
        name text NOT NULL,
        connection_id uuid,
        definition json NOT NULL,
        note text NOT NULL DEFAULT '',
        saved_by uuid CONSTRAINT fk_campaign_revisions_saved_by REFERENCES users ON DELETE SET NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_campaign_revisions PRIMARY KEY (campaign_id, version)
      )`);
    await runner.query('CREATE INDEX ix_campaign_revisions_saved_by ON campaign_revisions (saved_by)');
    await runner.query(`
      CREATE TABLE test_sends (
        id uuid CONSTRAINT pk_test_sends PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_test_sends_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        campaign_id uuid NOT NULL CONSTRAINT fk_test_sends_campaign_id REFERENCES campaigns ON DELETE CASCADE,
        contact_id uuid NOT NULL CONSTRAINT fk_test_sends_contact_id REFERENCES contacts ON DELETE CASCADE,
        status text NOT NULL CONSTRAINT ck_test_sends_status CHECK (status IN ('sent', 'failed')),
        reason text,
        sent_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX ix_test_sends_contact_id_sent_at ON test_sends (contact_id, sent_at)');
    await runner.query('CREATE INDEX ix_test_sends_campaign_id ON test_sends (campaign_id)');
  }

  /** What waits for its start becomes a draft again: nothing would start it any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE test_sends');
    await runner.query('DROP TABLE campaign_revisions');
    await runner.query('ALTER TABLE campaigns DROP CONSTRAINT ck_campaigns_scheduled');
    await runner.query(`
      UPDATE campaigns SET stage = CASE stage WHEN 'scheduled' THEN 'draft' ELSE 'archived' END
      WHERE stage IN ('scheduled', 'stopped')`);
    await runner.query('DROP INDEX ix_campaigns_due_at');
    await runner.query(`
      ALTER TABLE campaigns
        DROP CONSTRAINT ck_campaigns_stage,
        ADD CONSTRAINT ck_campaigns_stage CHECK (stage IN ('draft', 'published', 'archived')),
        DROP COLUMN mistakes, DROP COLUMN updated_by, DROP COLUMN tested_version, DROP COLUMN tested_at,
        DROP COLUMN due_at, DROP COLUMN scheduled_start`);
  }
}
