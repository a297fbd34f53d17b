import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contacts did. Rows are many and written in bulk, so nothing is checked row by row that the writer has checked already. */
export class Events1700000040000 implements MigrationInterface {
  name = 'Events1700000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_names (
        id int GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_event_names PRIMARY KEY,
        workspace_id uuid NOT NULL CONSTRAINT fk_event_names_workspace_id REFERENCES workspaces ON DELETE CASCADE,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_event_names_workspace_id_name UNIQUE (workspace_id, name)
      )`);
    // Index-only scans pass over pages that a vacuum has seen: it shall come after a twentieth is new, not a fifth.
    await runner.query(`
      CREATE TABLE contact_events (
        id uuid CONSTRAINT pk_contact_events PRIMARY KEY,
        workspace_id uuid NOT NULL,
        name_id int NOT NULL,
        contact_id uuid NOT NULL,
        at timestamptz NOT NULL,
        properties jsonb NOT NULL
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0.05)`);
    // In the order of contacts: one's own events are found at once, and those of all are grouped without a hash table.
    await runner.query(
      'CREATE INDEX ix_contact_events_name_id_contact_id_at ON contact_events (name_id, contact_id, at)',
    );
    // In the order of time: of many events, those of the last days.
    await runner.query(
      'CREATE INDEX ix_contact_events_name_id_at ON contact_events (name_id, at) INCLUDE (contact_id)',
    );
    await runner.query(`
      CREATE FUNCTION delete_events_of_contacts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM contact_events WHERE contact_id = OLD.id AND name_id = ANY (
          ARRAY(SELECT id FROM event_names WHERE workspace_id = OLD.workspace_id));
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tr_contacts_delete_events AFTER DELETE ON contacts
      FOR EACH ROW EXECUTE FUNCTION delete_events_of_contacts()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER tr_contacts_delete_events ON contacts');
    await runner.query('DROP FUNCTION delete_events_of_contacts()');
    await runner.query('DROP TABLE contact_events');
    await runner.query('DROP TABLE event_names');
  }
}
