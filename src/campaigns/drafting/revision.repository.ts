import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../database/index.js';
import type { CampaignDefinition } from '../campaign-definition.js';

export interface Revision {
  version: number;
  savedAt: Date;
  /** null: saved with an API key */
  savedBy: string | null;
  savedByName: string | null;
  note: string;
}

export interface FullRevision extends Revision {
  name: string;
  connectionId: string | null;
  definition: CampaignDefinition;
}

/** Revisions of a campaign that are kept, the latest. */
const KEPT = 100;

const SUMMARY = `r.version, r.saved_at AS "savedAt", r.saved_by AS "savedBy", u.name AS "savedByName", r.note`;

/** What a campaign was before. */
@Injectable()
export class RevisionRepository {
  constructor(private readonly database: Database) {}

  /**
   * Keeps the campaign as it stands now, in the transaction that changed it. A builder saves with every breath: of what a
   * person saves within one minute the last stays, but for what has a note, and what was there before that.
   */
  async keep(tx: Queryable, campaignId: string, userId: string | null, note = ''): Promise<void> {
    await tx.execute(
      `DELETE FROM campaign_revisions WHERE campaign_id = $1 AND note = '' AND saved_by IS NOT DISTINCT FROM $2
         AND saved_at >= date_trunc('minute', now())
         AND version = (SELECT max(version) FROM campaign_revisions WHERE campaign_id = $1)`,
      [campaignId, userId],
    );
    await this.add(tx, campaignId, userId, note);
  }

  /** Keeps the campaign as it stands now beside all that it was, for a change that is no further step of the same edits. */
  async add(tx: Queryable, campaignId: string, userId: string | null, note: string): Promise<void> {
    await tx.execute(
      `INSERT INTO campaign_revisions (campaign_id, version, name, connection_id, definition, saved_by, note)
       SELECT id, version, name, connection_id, definition, $2, $3 FROM campaigns WHERE id = $1`,
      [campaignId, userId, note],
    );
    await tx.execute(
      `DELETE FROM campaign_revisions WHERE campaign_id = $1 AND version <= (
         SELECT version FROM campaign_revisions WHERE campaign_id = $1 ORDER BY version DESC OFFSET ${KEPT} LIMIT 1)`,
      [campaignId],
    );
  }

  /** The latest first, one more than `limit` when there are more. @param before the version before the page */
  async list(
    workspaceId: string,
    campaignId: string,
    before: number | undefined,
    limit: number,
  ): Promise<Revision[]> {
    return this.database.query<Revision>(
      `SELECT ${SUMMARY} FROM campaign_revisions r JOIN campaigns c ON c.id = r.campaign_id
         LEFT JOIN users u ON u.id = r.saved_by
       WHERE c.workspace_id = $1 AND r.campaign_id = $2 AND ($3::int IS NULL OR r.version < $3)
       ORDER BY r.version DESC LIMIT $4`,
      [workspaceId, campaignId, before ?? null, limit + 1],
    );
  }

  async find(workspaceId: string, campaignId: string, version: number): Promise<FullRevision | undefined> {
    const [row] = await this.database.query<FullRevision>(
      `SELECT ${SUMMARY}, r.name, r.connection_id AS "connectionId", r.definition
       FROM campaign_revisions r JOIN campaigns c ON c.id = r.campaign_id LEFT JOIN users u ON u.id = r.saved_by
       WHERE c.workspace_id = $1 AND r.campaign_id = $2 AND r.version = $3`,
      [workspaceId, campaignId, version],
    );
    return row;
  }
}
