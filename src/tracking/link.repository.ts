import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import { isDestination, locationOf } from './destination.js';
import { DestinationRefused, LinkCollision } from './link.errors.js';
import type { LinkOrigin, NewLink } from './link-shortener.js';

/** What is behind a code. */
export interface LinkTarget {
  code: string;
  workspaceId: string;
  campaignId: string;
  runId: string | null;
  contactId: string | null;
  url: string;
  /** the url as a `Location` header says it */
  location: string;
  expiresAt: Date;
}

/** Rows of one statement. */
const INSERTED_AT_ONCE = 5_000;
/** How long an expired link is told from one that never was. */
const KEPT_EXPIRED_DAYS = 30;
/** Expired links removed by one statement. */
export const REMOVED_AT_ONCE = 5_000;

const GIVEN = `unnest($5::text[], $6::text[], $7::uuid[]) AS g (code, url, contact_id)`;

@Injectable()
export class LinkRepository {
  constructor(private readonly database: Database) {}

  /**
   * Keeps links. Called in the transaction that freezes the messages they are in; links that are there already, as after a
   * chunk that is planned again or in everybody's message, stay as they are.
   *
   * @throws LinkCollision when a code leads elsewhere · DestinationRefused for what is no web address
   */
  async append(tx: Queryable, links: readonly NewLink[]): Promise<void> {
    for (const [origin, given] of byOrigin(links))
      for (let start = 0; start < given.length; start += INSERTED_AT_ONCE)
        await this.insert(tx, origin, given.slice(start, start + INSERTED_AT_ONCE));
  }

  /** Those of the codes that lead somewhere, or once did. */
  async findTargets(codes: string[]): Promise<LinkTarget[]> {
    const rows = await this.database.query<Omit<LinkTarget, 'location'>>(
      `SELECT code, workspace_id AS "workspaceId", campaign_id AS "campaignId", run_id AS "runId",
         contact_id AS "contactId", url, expires_at AS "expiresAt"
       FROM links WHERE code = ANY($1)`,
      [codes],
    );
    return rows.map((row) => ({ ...row, location: locationOf(row.url) }));
  }

  /** Inside the transaction that deletes the contact. @returns the codes that lead nowhere any more */
  async erase(tx: Queryable, contactId: string): Promise<string[]> {
    const rows = await tx.query<{ code: string }>('DELETE FROM links WHERE contact_id = $1 RETURNING code', [
      contactId,
    ]);
    return rows.map(({ code }) => code);
  }

  /** Some of the links that expired long ago; what was clicked stays counted. @returns how many were removed */
  async removeExpired(): Promise<number> {
    return this.database.execute(
      `DELETE FROM links WHERE code IN (
         SELECT code FROM links WHERE expires_at < now() - interval '${KEPT_EXPIRED_DAYS} days'
         ORDER BY expires_at LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    );
  }

  private async insert(tx: Queryable, origin: LinkOrigin, links: readonly NewLink[]): Promise<void> {
    const { workspaceId, campaignId, runId, expiresAt } = origin;
    const rows = [
      links.map(({ code }) => code),
      links.map(({ url }) => url),
      links.map(({ contactId }) => contactId),
    ];
    const inserted = await tx.execute(
      `INSERT INTO links (code, workspace_id, campaign_id, run_id, contact_id, url, expires_at)
       SELECT g.code, $1, $2, $3, g.contact_id, g.url, $4 FROM ${GIVEN}
       ON CONFLICT (code) DO NOTHING`,
      [workspaceId, campaignId, runId, expiresAt, ...rows],
    );
    if (inserted === links.length) return;
    // The others were there. They must be the very same; each is looked up by its code.
    const [same] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${GIVEN} JOIN links l ON l.code = g.code
       WHERE l.workspace_id = $1 AND l.campaign_id = $2 AND l.run_id IS NOT DISTINCT FROM $3::uuid
         AND l.contact_id IS NOT DISTINCT FROM g.contact_id AND l.url = g.url AND $4::timestamptz IS NOT NULL`,
      [workspaceId, campaignId, runId, expiresAt, ...rows],
    );
    if (same?.count !== links.length) throw new LinkCollision(origin);
  }
}

/** Each link once, by what it has in common with others. */
function byOrigin(links: readonly NewLink[]): Map<LinkOrigin, NewLink[]> {
  const known = new Map<string, NewLink>();
  const groups = new Map<LinkOrigin, NewLink[]>();
  for (const link of links) {
    const first = known.get(link.code);
    if (first && !isSame(first, link)) throw new LinkCollision(link.origin);
    if (first) continue;
    if (!isDestination(link.url)) throw new DestinationRefused();
    known.set(link.code, link);
    const group = groups.get(link.origin);
    if (group) group.push(link);
    else groups.set(link.origin, [link]);
  }
  return groups;
}

function isSame(a: NewLink, b: NewLink): boolean {
  return (
    a.url === b.url &&
    a.contactId === b.contactId &&
    a.origin.workspaceId === b.origin.workspaceId &&
    a.origin.campaignId === b.origin.campaignId &&
    a.origin.runId === b.origin.runId
  );
}
