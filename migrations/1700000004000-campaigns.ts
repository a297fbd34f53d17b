import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Campaigns1700000004000 implements MigrationInterface {
  name = 'Campaigns1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audiences (
        id uuid CONSTRAINT pk_audiences PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_audiences_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        filter jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX ix_audiences_workspace_id_id ON audiences (workspace_id, id)');
    await runner.query(`
      CREATE TABLE campaigns (
        id uuid CONSTRAINT pk_campaigns PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_campaigns_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        connection_id uuid CONSTRAINT fk_campaigns_connection_id REFERENCES connections ON DELETE RESTRICT,
        audience_id uuid CONSTRAINT fk_campaigns_audience_id REFERENCES audiences ON DELETE RESTRICT,
        definition json NOT NULL,
        stage text NOT NULL CONSTRAINT ck_campaigns_stage CHECK (stage IN ('draft', 'published', 'archived')),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_campaigns_workspace_id_id ON campaigns (workspace_id, id)');
    await runner.query('CREATE INDEX ix_campaigns_connection_id ON campaigns (connection_id)');
    await runner.query('CREATE INDEX ix_campaigns_audience_id ON campaigns (audience_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE campaigns');
    await runner.query('DROP TABLE audiences');
  }
}
