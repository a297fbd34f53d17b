import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a check over a campaign's whole audience found, and how far one that runs has come. */
export class AudienceChecks1700000016000 implements MigrationInterface {
  name = 'AudienceChecks1700000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audience_checks (
        id uuid CONSTRAINT pk_audience_checks PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_audience_checks_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        campaign_id uuid NOT NULL CONSTRAINT fk_audience_checks_campaign_id REFERENCES campaigns ON DELETE CASCADE,
        campaign_version int NOT NULL,
        status text NOT NULL CONSTRAINT ck_audience_checks_status
          CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
        checked_count int NOT NULL DEFAULT 0,
        total_count int,
        result json,
        problem text,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_audience_checks_campaign_id_id ON audience_checks (campaign_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audience_checks');
  }
}
