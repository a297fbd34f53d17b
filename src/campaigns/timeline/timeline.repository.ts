import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';

/** A test that went to a contact. */
export interface DatedTest {
  id: string;
  campaignId: string;
  status: string;
  reason: string | null;
  /** ISO 8601 to the microsecond */
  at: string;
}

@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  /** The last first. @param before `at` and id of the test before the page @param limit null: all */
  async testsOf(
    workspaceId: string,
    contactId: string,
    before: readonly [at: string, id: string] | undefined,
    limit: number | null,
  ): Promise<DatedTest[]> {
    return this.database.query<DatedTest>(
      `SELECT id, campaign_id AS "campaignId", status, reason,
         to_char(sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM test_sends WHERE contact_id = $2 AND workspace_id = $1
         AND ($3::timestamptz IS NULL OR (sent_at, id) < ($3, $4::uuid))
       ORDER BY sent_at DESC, id DESC LIMIT $5`,
      [workspaceId, contactId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async namesOf(workspaceId: string, campaignIds: string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      'SELECT id, name FROM campaigns WHERE workspace_id = $1 AND id = ANY($2)',
      [workspaceId, campaignIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
