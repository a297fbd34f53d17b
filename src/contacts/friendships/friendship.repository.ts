import { Injectable } from '@nestjs/common';
import { newId } from '../../common/index.js';
import { Database, type Queryable } from '../../database/index.js';
import type { FriendStatus } from '../contact.js';
import type { FriendshipFacts } from './sighting.js';

/** Who somebody is to one account. */
export interface Friendship {
  connectionId: string;
  connectionName: string;
  status: FriendStatus;
  /** since when it is so; null when no webhook told */
  since: Date | null;
  firstSeenAt: Date;
  /** by which event, or `followers` */
  firstSeenHow: string;
  lastInteractionAt: Date | null;
  /** what LINE says of it; null until it answered */
  profile: FriendProfile | null;
}

export interface FriendProfile {
  displayName: string | null;
  pictureUrl: string | null;
  language: string | null;
  /** of a group or room, without the account */
  memberCount: number | null;
}

/** The rules of `mergeFacts`, in SQL. Rows are written in the order of their keys, so that two writers cannot wait for each other. */
const KEEP = `
  INSERT INTO friendships AS f
    (connection_id, workspace_id, line_id, told_status, told_at, listed_at, last_interaction_at, first_seen_at,
      first_seen_how)
  SELECT $1, $2, i.line_id, i.told_status, i.told_at, i.listed_at, i.last_interaction_at, i.first_seen_at,
    i.first_seen_how
  FROM jsonb_to_recordset($3::jsonb) AS i (line_id text, told_status text, told_at timestamptz, listed_at timestamptz,
    last_interaction_at timestamptz, first_seen_at timestamptz, first_seen_how text)
  ORDER BY i.line_id COLLATE "C"
  ON CONFLICT (connection_id, line_id) DO UPDATE SET
    (told_at, told_status) = (
      SELECT told_at, told_status
      FROM (VALUES (f.told_at, f.told_status), (excluded.told_at, excluded.told_status)) AS told (told_at, told_status)
      ORDER BY told_at DESC, told_status = 'blocked' DESC LIMIT 1),
    listed_at = greatest(f.listed_at, excluded.listed_at),
    last_interaction_at = greatest(f.last_interaction_at, excluded.last_interaction_at),
    (first_seen_at, first_seen_how) = (
      SELECT seen_at, how
      FROM (VALUES (f.first_seen_at, f.first_seen_how), (excluded.first_seen_at, excluded.first_seen_how)) AS s (seen_at, how)
      ORDER BY seen_at, how COLLATE "C" LIMIT 1)`;

/** Somebody nobody has told us of is a contact from now on, by his LINE ID until he is brought under another id. */
const INTRODUCE = `
  INSERT INTO contacts (id, workspace_id, external_id, line_id)
  SELECT i.id, $1, i.line_id, i.line_id
  FROM jsonb_to_recordset($2::jsonb) AS i (id uuid, line_id text)
  WHERE NOT EXISTS (SELECT FROM contacts c WHERE c.workspace_id = $1 AND c.line_id = i.line_id)
  ORDER BY i.line_id COLLATE "C"
  ON CONFLICT (workspace_id, external_id) DO NOTHING`;

/** Contacts are locked in the order of their ids, as every bulk writer does. */
const SUM_UP = `
  WITH changed AS MATERIALIZED (
    SELECT c.id, k.friend_status, k.followed_at, k.last_interaction_at
    FROM contacts c JOIN contact_friendships k ON k.workspace_id = c.workspace_id AND k.line_id = c.line_id
    WHERE c.workspace_id = $1 AND c.line_id = ANY ($2::text[])
      AND (c.friend_status, c.followed_at, c.last_interaction_at)
        IS DISTINCT FROM (k.friend_status, k.followed_at, k.last_interaction_at)
    ORDER BY c.id
    FOR UPDATE OF c
  )
  UPDATE contacts c SET friend_status = n.friend_status, followed_at = n.followed_at,
    last_interaction_at = n.last_interaction_at
  FROM changed n WHERE c.id = n.id`;

@Injectable()
export class FriendshipRepository {
  constructor(private readonly database: Database) {}

  async keep(
    tx: Queryable,
    workspaceId: string,
    connectionId: string,
    facts: readonly FriendshipFacts[],
  ): Promise<void> {
    await tx.execute(KEEP, [connectionId, workspaceId, JSON.stringify(facts.map(rowOf))]);
  }

  /** @returns how many contacts were made */
  async introduce(tx: Queryable, workspaceId: string, lineIds: readonly string[]): Promise<number> {
    const rows = lineIds.map((lineId) => ({ id: newId(), line_id: lineId }));
    return tx.execute(INTRODUCE, [workspaceId, JSON.stringify(rows)]);
  }

  /** Brings the contacts with these LINE IDs up to date with their friendships. */
  async sumUp(tx: Queryable, workspaceId: string, lineIds: readonly string[]): Promise<void> {
    await tx.execute(SUM_UP, [workspaceId, lineIds]);
  }

  async listOf(workspaceId: string, lineId: string): Promise<Friendship[]> {
    return this.database.query<Friendship>(
      `SELECT f.connection_id AS "connectionId", n.name AS "connectionName", f.status,
         CASE WHEN f.status = f.told_status THEN nullif(f.told_at, '-infinity') END AS since,
         f.first_seen_at AS "firstSeenAt", f.first_seen_how AS "firstSeenHow",
         f.last_interaction_at AS "lastInteractionAt",
         CASE WHEN p.is_known THEN jsonb_build_object('displayName', p.display_name, 'pictureUrl', p.picture_url,
           'language', p.language, 'memberCount', p.member_count) END AS profile
       FROM friendships f JOIN connections n ON n.id = f.connection_id
       LEFT JOIN line_profiles p ON p.connection_id = f.connection_id AND p.line_id = f.line_id
       WHERE f.workspace_id = $1 AND f.line_id = $2 ORDER BY n.name, f.connection_id`,
      [workspaceId, lineId],
    );
  }

  /** Those of the LINE IDs that an account knows. */
  async findKnown(
    queryable: Queryable,
    workspaceId: string,
    lineIds: readonly string[],
  ): Promise<Set<string>> {
    const rows = await queryable.query<{ lineId: string }>(
      'SELECT DISTINCT line_id AS "lineId" FROM friendships WHERE workspace_id = $1 AND line_id = ANY ($2::text[])',
      [workspaceId, lineIds],
    );
    return new Set(rows.map(({ lineId }) => lineId));
  }

  async forget(tx: Queryable, workspaceId: string, lineId: string): Promise<void> {
    await tx.execute('DELETE FROM friendships WHERE workspace_id = $1 AND line_id = $2', [
      workspaceId,
      lineId,
    ]);
  }
}

function rowOf(facts: FriendshipFacts): object {
  const { lineId, toldStatus, toldAtMs, listedAtMs, lastInteractionAtMs, firstSeenAtMs, firstSeenHow } =
    facts;
  return {
    line_id: lineId,
    told_status: toldStatus,
    told_at: instant(toldAtMs),
    listed_at: listedAtMs === null ? null : instant(listedAtMs),
    last_interaction_at: lastInteractionAtMs === null ? null : instant(lastInteractionAtMs),
    first_seen_at: instant(firstSeenAtMs),
    first_seen_how: firstSeenHow,
  };
}

const instant = (ms: number): string => (ms === -Infinity ? '-infinity' : new Date(ms).toISOString());
