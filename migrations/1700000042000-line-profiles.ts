import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What LINE says of people, groups and rooms, and in the same row when it is to be asked next. `due_at` null: not now;
 * `is_known` null: it has not answered yet, false: it does not tell.
 */
export class LineProfiles1700000042000 implements MigrationInterface {
  name = 'LineProfiles1700000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE line_profiles (
        connection_id uuid NOT NULL,
        line_id text NOT NULL CONSTRAINT ck_line_profiles_line_id CHECK (line_id ~ '^[UCR][0-9a-f]{32}$'),
        workspace_id uuid NOT NULL,
        is_known boolean,
        display_name text,
        picture_url text,
        language text,
        member_count int,
        answered_at timestamptz,
        due_at timestamptz,
        attempts int NOT NULL DEFAULT 0,
        CONSTRAINT pk_line_profiles PRIMARY KEY (connection_id, line_id),
        CONSTRAINT fk_line_profiles_connection_id FOREIGN KEY (workspace_id, connection_id)
          REFERENCES connections (workspace_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE INDEX ix_line_profiles_connection_id_due_at ON line_profiles (connection_id, due_at)
        WHERE due_at IS NOT NULL`);
    await runner.query(
      'CREATE INDEX ix_line_profiles_workspace_id_line_id ON line_profiles (workspace_id, line_id)',
    );
    await runner.query(`
      CREATE INDEX ix_friendships_connection_id_first_seen_at_groups
        ON friendships (connection_id, first_seen_at, line_id) WHERE left(line_id, 1) <> 'U'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_friendships_connection_id_first_seen_at_groups');
    await runner.query('DROP TABLE line_profiles');
  }
}
