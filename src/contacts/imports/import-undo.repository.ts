import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../database/index.js';
import { type ContactValues, contactValuesSql } from '../contact-values.js';
import type { DataSubject } from '../personal-data.js';

export interface UndoJob {
  id: string;
  workspaceId: string;
}

/** A change of the journal, and the contact as it is now. */
export interface ImportChange {
  contactId: string;
  before: ContactValues;
  after: ContactValues;
  /** null: the contact is gone */
  now: (ContactValues & { external_id: string }) | null;
  /** the import that had made the contact, if nobody had changed it between that one and this */
  madeBy: string | null;
  /** nobody has written the contact since */
  isLast: boolean;
}

/** What one piece of undoing came to. */
export interface UndoProgress {
  removed: number;
  restored: number;
  kept: number;
}

@Injectable()
export class ImportUndoRepository {
  constructor(private readonly database: Database) {}

  /** @returns false when the import cannot be undone, or there is none */
  async begin(workspaceId: string, id: string): Promise<boolean> {
    const begun = await this.database.execute(
      `UPDATE imports SET undo_status = 'running'
       WHERE workspace_id = $1 AND id = $2 AND undo_status IS NULL AND undo_until > now()`,
      [workspaceId, id],
    );
    return begun > 0;
  }

  /** Of all workspaces, any that is not done: they take turns, and one that fails holds up no other. */
  async findNext(): Promise<UndoJob | undefined> {
    const [job] = await this.database.query<UndoJob>(
      `SELECT id, workspace_id AS "workspaceId" FROM imports WHERE undo_status = 'running' ORDER BY random() LIMIT 1`,
    );
    return job;
  }

  /** Keeps other processes from this undo until the transaction ends. @returns false when it is done already */
  async hold(tx: Queryable, { id }: UndoJob): Promise<boolean> {
    const held = await tx.query(`SELECT FROM imports WHERE id = $1 AND undo_status = 'running' FOR UPDATE`, [
      id,
    ]);
    return held.length > 0;
  }

  /** Takes changes out of the journal. Contacts are locked in the order of their ids, as every bulk writer does. */
  takeChanges(tx: Queryable, { id, workspaceId }: UndoJob, limit: number): Promise<ImportChange[]> {
    return tx.query<ImportChange>(
      `WITH taken AS (
         DELETE FROM import_changes j USING (
           SELECT contact_id FROM import_changes WHERE import_id = $1 ORDER BY contact_id LIMIT $3
         ) t WHERE j.import_id = $1 AND j.contact_id = t.contact_id
         RETURNING j.*
       )
       SELECT j.contact_id AS "contactId", j.old_values AS before, j.new_values AS after, j.made_by AS "madeBy",
         coalesce(c.updated_at = j.written_at, false) AS "isLast",
         ${contactValuesSql('c')} || jsonb_build_object('external_id', c.external_id) AS now
       FROM (SELECT * FROM taken ORDER BY contact_id) j
       LEFT JOIN LATERAL (
         SELECT * FROM contacts WHERE id = j.contact_id AND workspace_id = $2 FOR UPDATE
       ) c ON true`,
      [id, workspaceId, limit],
    );
  }

  /** Gives contacts the external ids they had before, but for those that somebody else has now. @returns whom it gave */
  async rename(tx: Queryable, workspaceId: string, ids: ReadonlyMap<string, string>): Promise<Set<string>> {
    const renamed = await tx.query<{ id: string }>(
      `UPDATE contacts c SET external_id = n.external_id, updated_at = now()
       FROM unnest($2::uuid[], $3::text[]) AS n (id, external_id)
       WHERE c.workspace_id = $1 AND c.id = n.id
         AND NOT EXISTS (SELECT FROM contacts o WHERE o.workspace_id = $1 AND o.external_id = n.external_id)
       RETURNING c.id`,
      [workspaceId, [...ids.keys()], [...ids.values()]],
    );
    return new Set(renamed.map(({ id }) => id));
  }

  /** Contacts are again those of the import that made them. */
  async giveBack(tx: Queryable, makers: ReadonlyMap<string, string>): Promise<void> {
    await tx.execute(
      `UPDATE contacts c SET import_id = n.import_id FROM unnest($1::uuid[], $2::uuid[]) AS n (id, import_id)
       WHERE c.id = n.id`,
      [[...makers.keys()], [...makers.values()]],
    );
  }

  /** The ids of a page of those that the import made and nobody has changed since, in their order. */
  async findMade({ id, workspaceId }: UndoJob, after: string, limit: number): Promise<string[]> {
    const made = await this.database.queryInIndexOrder<{ id: string }>(
      'SELECT id FROM contacts WHERE workspace_id = $1 AND import_id = $2 AND id > $3 ORDER BY id LIMIT $4',
      [workspaceId, id, after, limit],
    );
    return made.map((row) => row.id);
  }

  /** Those of them that still are as the import made them; without the LINE ID that another contact has too. */
  lockMade(tx: Queryable, { id }: UndoJob, contactIds: readonly string[]): Promise<DataSubject[]> {
    return tx.query<DataSubject>(
      `SELECT c.id, CASE WHEN NOT EXISTS (
         SELECT FROM contacts o WHERE o.workspace_id = c.workspace_id AND o.line_id = c.line_id AND o.id <> c.id
       ) THEN c.line_id END AS "lineId"
       FROM contacts c WHERE c.id = ANY ($2::uuid[]) AND c.import_id = $1 ORDER BY c.id FOR UPDATE OF c`,
      [id, contactIds],
    );
  }

  remove(tx: Queryable, contactIds: readonly string[]): Promise<number> {
    return tx.execute('DELETE FROM contacts WHERE id = ANY ($1::uuid[])', [contactIds]);
  }

  async advance(tx: Queryable, { id }: UndoJob, { removed, restored, kept }: UndoProgress): Promise<void> {
    await tx.execute(
      `UPDATE imports SET removed_count = removed_count + $2, restored_count = restored_count + $3,
         kept_count = kept_count + $4
       WHERE id = $1`,
      [id, removed, restored, kept],
    );
  }

  /** Who was made and not removed stays. */
  async finish({ id }: UndoJob): Promise<void> {
    await this.database.execute(
      `UPDATE imports SET undo_status = 'done', undone_at = now(), kept_count = kept_count + created_count - removed_count
       WHERE id = $1 AND undo_status = 'running' AND NOT EXISTS (SELECT FROM import_changes WHERE import_id = $1)`,
      [id],
    );
  }

  /** What cannot be undone any more needs no journal. @returns whether there may be more of it */
  async prune(limit: number): Promise<boolean> {
    const over = await this.database.query<{ id: string }>(
      `SELECT id FROM imports WHERE undo_until < now() AND undo_status IS DISTINCT FROM 'running' ORDER BY undo_until LIMIT 1`,
    );
    const [first] = over;
    if (!first) return false;
    const removed = await this.database.execute(
      `DELETE FROM import_changes j USING (
         SELECT contact_id FROM import_changes WHERE import_id = $1 LIMIT $2
       ) t WHERE j.import_id = $1 AND j.contact_id = t.contact_id`,
      [first.id, limit],
    );
    if (removed < limit)
      await this.database.execute('UPDATE imports SET undo_until = NULL WHERE id = $1', [first.id]);
    return true;
  }

  /** What the journal has of a contact, as it may be handed to him. */
  listOf(workspaceId: string, contactId: string): Promise<unknown[]> {
    return this.database.query(
      `SELECT i.id AS "importId", i.file_name AS "fileName", j.old_values AS before, j.new_values AS after,
         j.written_at AS at
       FROM imports i JOIN import_changes j ON j.import_id = i.id AND j.contact_id = $2
       WHERE i.workspace_id = $1 ORDER BY j.written_at`,
      [workspaceId, contactId],
    );
  }

  async forget(tx: Queryable, workspaceId: string, contactId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM import_changes WHERE contact_id = $2 AND import_id IN (SELECT id FROM imports WHERE workspace_id = $1)`,
      [workspaceId, contactId],
    );
  }
}
