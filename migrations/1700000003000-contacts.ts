import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contacts1700000003000 implements MigrationInterface {
  name = 'Contacts1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contacts (
        id uuid CONSTRAINT pk_contacts PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_contacts_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        external_id text NOT NULL,
        line_id text CONSTRAINT ck_contacts_line_id CHECK (line_id ~ '^[UCR][0-9a-f]{32}$'),
        display_name text,
        language text,
        timezone text,
        attributes jsonb NOT NULL DEFAULT '{}',
        friend_status text NOT NULL DEFAULT 'unknown'
          CONSTRAINT ck_contacts_friend_status CHECK (friend_status IN ('friend', 'blocked', 'unknown')),
        followed_at timestamptz,
        last_interaction_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_contacts_workspace_id_external_id UNIQUE (workspace_id, external_id)
      )`);
    await runner.query('CREATE INDEX ix_contacts_workspace_id_id ON contacts (workspace_id, id)');
    await runner.query('CREATE INDEX ix_contacts_workspace_id_line_id ON contacts (workspace_id, line_id)');
    await runner.query(`
      CREATE TABLE attributes (
        workspace_id uuid NOT NULL CONSTRAINT fk_attributes_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        type text NOT NULL
          CONSTRAINT ck_attributes_type CHECK (type IN ('text', 'number', 'boolean', 'datetime', 'list')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_attributes PRIMARY KEY (workspace_id, name)
      )`);
    await runner.query(`
      CREATE TABLE imports (
        id uuid CONSTRAINT pk_imports PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_imports_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        file_name text NOT NULL,
        options jsonb NOT NULL DEFAULT '{}',
        status text NOT NULL
          CONSTRAINT ck_imports_status CHECK (status IN ('checking', 'running', 'done', 'failed')),
        format text,
        encoding text,
        delimiter text,
        rows_total int,
        rows_read int NOT NULL DEFAULT 0,
        created_count int NOT NULL DEFAULT 0,
        updated_count int NOT NULL DEFAULT 0,
        unchanged_count int NOT NULL DEFAULT 0,
        rejected_count int NOT NULL DEFAULT 0,
        error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_imports_workspace_id_id ON imports (workspace_id, id)');
    await runner.query(`
      CREATE TABLE import_rejections (
        import_id uuid NOT NULL CONSTRAINT fk_import_rejections_import_id REFERENCES imports ON DELETE CASCADE,
        row_number int NOT NULL,
        message text NOT NULL,
        raw text NOT NULL,
        CONSTRAINT pk_import_rejections PRIMARY KEY (import_id, row_number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_rejections', 'imports', 'attributes', 'contacts'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
