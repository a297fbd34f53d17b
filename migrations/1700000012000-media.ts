import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Images of messages, in the database: every process serves them, and a backup of it has them. `created_at` is given by the
 * process, in milliseconds, since lists go on from it.
 */
export class Media1700000012000 implements MigrationInterface {
  name = 'Media1700000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media (
        id uuid CONSTRAINT pk_media PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_media_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        type text NOT NULL CONSTRAINT ck_media_type CHECK (type IN ('image/jpeg', 'image/png')),
        width int NOT NULL,
        height int NOT NULL,
        bytes int NOT NULL,
        animated boolean NOT NULL,
        preview_type text NOT NULL
          CONSTRAINT ck_media_preview_type CHECK (preview_type IN ('image/jpeg', 'image/png')),
        stored_bytes int NOT NULL,
        uploaded_sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_media_workspace_id_uploaded_sha256 UNIQUE (workspace_id, uploaded_sha256),
        CONSTRAINT uq_media_workspace_id_id UNIQUE (workspace_id, id)
      )`);
    await runner.query(
      'CREATE INDEX ix_media_workspace_id_created_at_id ON media (workspace_id, created_at, id)',
    );
    await runner.query(`
      CREATE TABLE media_files (
        media_id uuid NOT NULL,
        workspace_id uuid NOT NULL,
        variant text NOT NULL CONSTRAINT ck_media_files_variant
          CHECK (variant IN ('original', 'preview', '240', '300', '460', '700', '1040')),
        type text NOT NULL CONSTRAINT ck_media_files_type CHECK (type IN ('image/jpeg', 'image/png')),
        bytes int NOT NULL,
        etag text NOT NULL,
        CONSTRAINT pk_media_files PRIMARY KEY (media_id, variant),
        CONSTRAINT fk_media_files_media_id FOREIGN KEY (workspace_id, media_id)
          REFERENCES media (workspace_id, id) ON DELETE CASCADE
      )`);
    // In parts: the embedded database never gives back the memory that its largest row took.
    await runner.query(`
      CREATE TABLE media_file_parts (
        media_id uuid NOT NULL,
        workspace_id uuid NOT NULL,
        variant text NOT NULL,
        part int NOT NULL,
        content bytea NOT NULL,
        CONSTRAINT pk_media_file_parts PRIMARY KEY (media_id, variant, part),
        CONSTRAINT fk_media_file_parts_media_id_variant FOREIGN KEY (media_id, variant)
          REFERENCES media_files ON DELETE CASCADE
      )`);
    // Images are compressed; PostgreSQL need not try again.
    await runner.query('ALTER TABLE media_file_parts ALTER COLUMN content SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_file_parts');
    await runner.query('DROP TABLE media_files');
    await runner.query('DROP TABLE media');
  }
}
