import { Injectable } from '@nestjs/common';
import { containsSql } from '../../contacts/index.js';
import { Database } from '../../database/index.js';
import type { GroupKind, GroupState, GroupView } from './group.dto.js';

export interface GroupSearch {
  /** a part of the name or the id */
  text?: string;
  kind?: GroupKind;
  state?: GroupState;
  /** the last one of the page before */
  after?: GroupMark;
  limit: number;
}

export interface GroupMark {
  /** when it was first seen, in microseconds */
  seenAt: string;
  lineId: string;
}

type GroupRow = GroupView & { seenAt: string };

/** An account is in a group or room as long as nobody told that it left. */
const LEFT = `f.status = 'blocked'`;

@Injectable()
export class GroupRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(
    workspaceId: string,
    connectionId: string,
    { text, kind, state, after, limit }: GroupSearch,
  ): Promise<GroupRow[]> {
    const parameters: unknown[] = [workspaceId, connectionId, limit];
    const conditions = ['f.workspace_id = $1', 'f.connection_id = $2', `left(f.line_id, 1) <> 'U'`];
    const place = (value: unknown): string => `$${parameters.push(value)}`;
    if (kind) conditions.push(`left(f.line_id, 1) = ${place(kind === 'group' ? 'C' : 'R')}`);
    if (state) conditions.push(state === 'left' ? LEFT : `NOT (${LEFT})`);
    if (text !== undefined) {
      const part = place(text);
      conditions.push(
        `(${containsSql('f.line_id', part)} OR coalesce(${containsSql('p.display_name', part)}, false))`,
      );
    }
    if (after)
      conditions.push(`(f.first_seen_at, f.line_id) < (
        'epoch'::timestamptz + ${place(after.seenAt)}::bigint * interval '1 microsecond', ${place(after.lineId)})`);
    return this.database.query<GroupRow>(
      `SELECT f.line_id AS "lineId", CASE left(f.line_id, 1) WHEN 'C' THEN 'group' ELSE 'room' END AS kind,
         p.display_name AS name, p.picture_url AS "pictureUrl", p.member_count AS "memberCount",
         CASE WHEN ${LEFT} THEN 'left' ELSE 'joined' END AS state,
         CASE WHEN f.status = f.told_status THEN nullif(f.told_at, '-infinity') END AS since,
         f.first_seen_at AS "firstSeenAt", p.answered_at AS "checkedAt",
         (SELECT min(c.external_id) FROM contacts c
          WHERE c.workspace_id = $1 AND c.line_id = f.line_id) AS "externalId",
         (extract(epoch FROM f.first_seen_at) * 1000000)::bigint::text AS "seenAt"
       FROM friendships f
       LEFT JOIN line_profiles p ON p.connection_id = f.connection_id AND p.line_id = f.line_id
       WHERE ${conditions.join(' AND ')}
       ORDER BY f.first_seen_at DESC, f.line_id DESC LIMIT $3`,
      parameters,
    );
  }
}
