import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { LinkTarget } from './link.repository.js';
import type { VisitKind } from './visit-kind.js';

export interface NewClick {
  id: string;
  target: LinkTarget;
  kind: VisitKind;
  visitorHash: string;
  clickedAt: Date;
}

@Injectable()
export class ClickRepository {
  constructor(private readonly database: Database) {}

  /**
   * Keeps clicks. The same ones may come again, when it was not known whether they arrived. Of a campaign that was deleted
   * in the meantime nothing is kept, and of a contact who was erased only that there was a click: both are held while this
   * is written, as a foreign key would do, but one that is gone does not keep the others out.
   */
  async append(clicks: readonly NewClick[]): Promise<void> {
    if (clicks.length === 0) return;
    const distinct = (ids: (string | null)[]): string[] =>
      [...new Set(ids.filter((id) => id !== null))].toSorted();
    await this.database.execute(
      `WITH campaign AS MATERIALIZED (SELECT id FROM campaigns WHERE id = ANY($1) ORDER BY id FOR KEY SHARE),
         contact AS MATERIALIZED (SELECT id FROM contacts WHERE id = ANY($2) ORDER BY id FOR KEY SHARE)
       INSERT INTO clicks (id, workspace_id, campaign_id, run_id, contact_id, visitor_hash, clicked_at, kind, link_code, url)
       SELECT c.id, c.workspace_id, c.campaign_id, c.run_id, contact.id, c.visitor_hash, c.clicked_at, c.kind,
         CASE WHEN is_known THEN c.link_code END, CASE WHEN is_known THEN c.url END
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::bigint[], $9::timestamptz[],
           $10::text[], $11::text[], $12::text[])
         AS c (id, workspace_id, campaign_id, run_id, contact_id, visitor_hash, clicked_at, kind, link_code, url)
       JOIN campaign ON campaign.id = c.campaign_id
       LEFT JOIN contact ON contact.id = c.contact_id
       CROSS JOIN LATERAL (SELECT c.contact_id IS NULL OR contact.id IS NOT NULL AS is_known) AS k
       ON CONFLICT (id) DO NOTHING`,
      [
        distinct(clicks.map(({ target }) => target.campaignId)),
        distinct(clicks.map(({ target }) => target.contactId)),
        clicks.map(({ id }) => id),
        clicks.map(({ target }) => target.workspaceId),
        clicks.map(({ target }) => target.campaignId),
        clicks.map(({ target }) => target.runId),
        clicks.map(({ target }) => target.contactId),
        clicks.map(({ visitorHash }) => visitorHash),
        clicks.map(({ clickedAt }) => clickedAt),
        clicks.map(({ kind }) => kind),
        clicks.map(({ target }) => target.code),
        clicks.map(({ target }) => target.url),
      ],
    );
  }
}
