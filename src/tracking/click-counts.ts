import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** Clicks of people on the links of runs; tests are left out. Links that everybody shares tell of no contacts. */
export interface ClickTotals {
  total: number;
  /** contacts who clicked; of links of their own only */
  contacts: number;
  /** visitors told apart by address and browser; who comes on two days is two */
  visitors: number;
  bots: number;
  previews: number;
  /** the addresses clicked most; clicks of erased contacts are in none of them */
  byUrl: UrlClicks[];
  lastAt: Date | null;
}

export interface UrlClicks {
  url: string;
  total: number;
  contacts: number;
}

/** Clicks of people within one hour. */
export interface HourClicks {
  /** when the hour begins */
  at: Date;
  total: number;
}

/** A click as a contact's own history shows it. */
export interface DatedClick {
  id: string;
  campaignId: string;
  url: string;
  /** ISO 8601 to the microsecond */
  at: string;
}

export interface ContactClick {
  clickedAt: Date;
  url: string;
  campaignId: string;
  /** null: in a test */
  runId: string | null;
}

const MOST_URLS = 50;
/** Hours are told of so many days from the first: 336 at most. */
const HOURLY_DAYS = 14;

@Injectable()
export class ClickCounts {
  constructor(private readonly database: Database) {}

  /**
   * All of the runs together, as of now; the last half second may be missing. One statement, so that the total and the
   * counts by address are of the same moment.
   */
  async ofRuns(workspaceId: string, runIds: readonly string[]): Promise<ClickTotals> {
    const [totals] = await this.database.query<ClickTotals>(
      `SELECT count(*) FILTER (WHERE kind = 'person')::int AS total,
         count(DISTINCT contact_id) FILTER (WHERE kind = 'person')::int AS contacts,
         count(DISTINCT visitor_hash) FILTER (WHERE kind = 'person')::int AS visitors,
         count(*) FILTER (WHERE kind = 'bot')::int AS bots,
         count(*) FILTER (WHERE kind = 'preview')::int AS previews,
         max(clicked_at) FILTER (WHERE kind = 'person') AS "lastAt",
         (SELECT coalesce(json_agg(most), '[]') FROM (
            SELECT url, count(*)::int AS total, count(DISTINCT contact_id)::int AS contacts
            FROM clicks WHERE workspace_id = $1 AND run_id = ANY($2) AND kind = 'person' AND url IS NOT NULL
            GROUP BY url ORDER BY total DESC, url LIMIT ${MOST_URLS}) most) AS "byUrl"
       FROM clicks WHERE workspace_id = $1 AND run_id = ANY($2)`,
      [workspaceId, runIds],
    );
    if (!totals) throw new Error('a count without GROUP BY has one row');
    return totals;
  }

  /**
   * Clicks of people by the hour, within 14 days of `since`; an hour without one is left out.
   *
   * @param since when the first of the runs began; its hour is the first
   */
  async byHour(workspaceId: string, runIds: readonly string[], since: Date): Promise<HourClicks[]> {
    return this.database.query<HourClicks>(
      `SELECT date_trunc('hour', clicked_at, 'UTC') AS at, count(*)::int AS total FROM clicks
       WHERE workspace_id = $1 AND run_id = ANY($2) AND kind = 'person'
         AND clicked_at >= date_trunc('hour', $3::timestamptz, 'UTC')
         AND clicked_at < date_trunc('hour', $3::timestamptz, 'UTC') + interval '${HOURLY_DAYS * 24} hours'
       GROUP BY 1 ORDER BY 1`,
      [workspaceId, runIds, since],
    );
  }

  /** A page of what a contact clicked in links of his own, the last first. @param before `at` and id of the click before it */
  async pageOfContact(
    workspaceId: string,
    contactId: string,
    before: readonly [at: string, id: string] | undefined,
    limit: number,
  ): Promise<DatedClick[]> {
    return this.database.query<DatedClick>(
      `SELECT id, campaign_id AS "campaignId", url,
         to_char(clicked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM clicks WHERE contact_id = $2 AND workspace_id = $1 AND kind = 'person' AND run_id IS NOT NULL
         AND ($3::timestamptz IS NULL OR (clicked_at, id) < ($3, $4::uuid))
       ORDER BY clicked_at DESC, id DESC LIMIT $5`,
      [workspaceId, contactId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  /** All that a contact clicked in links of his own, also in tests, the last first. */
  async listOfContact(workspaceId: string, contactId: string): Promise<ContactClick[]> {
    return this.database.query<ContactClick>(
      `SELECT clicked_at AS "clickedAt", url, campaign_id AS "campaignId", run_id AS "runId"
       FROM clicks WHERE contact_id = $2 AND workspace_id = $1 AND kind = 'person'
       ORDER BY clicked_at DESC`,
      [workspaceId, contactId],
    );
  }
}
