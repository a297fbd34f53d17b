import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { OverviewTotals } from './overview.dto.js';

/** So many contacts are counted in a few milliseconds. */
const COUNTED = 20_000;

const REACHABLE = `line_id IS NOT NULL AND friend_status <> 'blocked'`;

/** How many contacts there are. Of many, PostgreSQL's own statistics say about how many: the overview is opened often. */
@Injectable()
export class ContactTotals {
  constructor(private readonly database: Database) {}

  /** @param most contacts that are counted one by one */
  async of(workspaceId: string, most = COUNTED): Promise<OverviewTotals> {
    const [row] = await this.database.query<{ contacts: number; reachable: number }>(
      `SELECT count(*)::int AS contacts, count(*) FILTER (WHERE ${REACHABLE})::int AS reachable
       FROM (SELECT line_id, friend_status FROM contacts WHERE workspace_id = $1 LIMIT $2) AS counted`,
      [workspaceId, most + 1],
    );
    const counted = row ?? { contacts: 0, reachable: 0 };
    if (counted.contacts <= most) return { ...counted, isExact: true };
    // Not less than what was seen with our own eyes.
    const contacts = Math.max(counted.contacts, await this.estimate(workspaceId, 'TRUE'));
    const reachable = Math.max(counted.reachable, await this.estimate(workspaceId, REACHABLE));
    return { contacts, reachable: Math.min(contacts, reachable), isExact: false };
  }

  private async estimate(workspaceId: string, condition: string): Promise<number> {
    const rows = await this.database.query<{ 'QUERY PLAN': unknown }>(
      `EXPLAIN (FORMAT JSON) SELECT 1 FROM contacts WHERE workspace_id = $1 AND ${condition}`,
      [workspaceId],
    );
    return readPlannedRows(rows[0]?.['QUERY PLAN']);
  }
}

/** @returns 0 for a plan in a form that is not known here */
export function readPlannedRows(plan: unknown): number {
  const first: unknown = Array.isArray(plan) ? plan[0] : undefined;
  const node = memberOf(first, 'Plan');
  const planned = memberOf(node, 'Plan Rows');
  return typeof planned === 'number' ? Math.round(planned) : 0;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
