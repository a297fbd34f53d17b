import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { ChatProfile } from './chat-profile.js';

/** Of whom something may have changed, and how old an answer may be to be good enough. */
export interface ProfileWish {
  lineId: string;
  /** 0: whatever LINE said, it may be different now */
  goodForMs: number;
}

/** One that LINE is to be asked about. */
export interface DueProfile {
  workspaceId: string;
  connectionId: string;
  lineId: string;
  /** with this one */
  attempts: number;
  channel: string;
}

export interface KeptAnswer {
  lineId: string;
  /** null: LINE does not tell */
  profile: ChatProfile | null;
}

/** What one account was told of somebody. */
export interface ToldProfile {
  connectionId: string;
  displayName: string | null;
  pictureUrl: string | null;
  language: string | null;
  answeredAt: Date;
}

export interface KnownProfile {
  lineId: string;
  displayName: string | null;
  language: string | null;
}

export interface TakeRequest {
  now: Date;
  /** when they are taken for left behind */
  until: Date;
  most: number;
  /** connections that are not asked for now */
  notOf: readonly string[];
}

/** What waits is not wished for again, unless something has changed: trouble with LINE is not made worse by people who write. */
const WISH = `
  INSERT INTO line_profiles AS p (connection_id, workspace_id, line_id, due_at)
  SELECT $1, $2, i.line_id, $4::timestamptz
  FROM jsonb_to_recordset($3::jsonb) AS i (line_id text, older_than timestamptz)
  WHERE NOT EXISTS (
    SELECT FROM line_profiles k WHERE k.connection_id = $1 AND k.line_id = i.line_id
      AND CASE WHEN k.due_at IS NULL THEN k.answered_at >= i.older_than ELSE i.older_than < $4::timestamptz END)
  ORDER BY i.line_id COLLATE "C"
  ON CONFLICT (connection_id, line_id) DO UPDATE SET due_at = least(p.due_at, excluded.due_at), attempts = 0`;

/**
 * Of one connection, by chance, so that none waits for another. The newest first: who has just come is looked at. A revoked
 * connection waits until its credential is good again.
 */
const TAKE = `
  WITH one AS (
    SELECT n.id, left(md5(n.bot_user_id), 16) AS channel FROM connections n
    WHERE n.status <> 'revoked' AND n.id <> ALL ($4::uuid[])
      AND EXISTS (SELECT FROM line_profiles p WHERE p.connection_id = n.id AND p.due_at <= $1)
    ORDER BY random() LIMIT 1
  ), taken AS (
    SELECT p.connection_id, p.line_id, one.channel FROM line_profiles p JOIN one ON one.id = p.connection_id
    WHERE p.due_at <= $1 ORDER BY p.due_at DESC LIMIT $3 FOR UPDATE OF p SKIP LOCKED
  )
  UPDATE line_profiles p SET due_at = $2, attempts = p.attempts + 1
  FROM taken t WHERE p.connection_id = t.connection_id AND p.line_id = t.line_id
  RETURNING p.workspace_id AS "workspaceId", p.connection_id AS "connectionId", p.line_id AS "lineId", p.attempts,
    t.channel`;

/** What was wished for again while LINE was asked stays due. Of one who hides, what was known before is kept. */
const KEEP = `
  UPDATE line_profiles p SET is_known = i.is_known, answered_at = $3, attempts = 0,
    display_name = CASE WHEN i.is_known THEN i.display_name ELSE p.display_name END,
    picture_url = CASE WHEN i.is_known THEN i.picture_url ELSE p.picture_url END,
    language = CASE WHEN i.is_known THEN i.language ELSE p.language END,
    member_count = CASE WHEN i.is_known THEN i.member_count ELSE p.member_count END,
    due_at = CASE WHEN p.due_at = $4 THEN NULL ELSE p.due_at END
  FROM jsonb_to_recordset($2::jsonb) AS i (line_id text, is_known boolean, display_name text, picture_url text,
    language text, member_count int)
  WHERE p.connection_id = $1 AND p.line_id = i.line_id`;

/** The work list and the answers: one row of each account and LINE ID. */
@Injectable()
export class ProfileRepository {
  constructor(private readonly database: Database) {}

  /** Has LINE asked about those whose answers are too old, or were never given. */
  async wish(
    tx: Queryable,
    workspaceId: string,
    connectionId: string,
    wishes: readonly ProfileWish[],
    now: Date,
  ): Promise<void> {
    const rows = wishes.map(({ lineId, goodForMs }) => ({
      line_id: lineId,
      older_than: new Date(now.getTime() - goodForMs),
    }));
    await tx.execute(WISH, [connectionId, workspaceId, JSON.stringify(rows), now]);
  }

  /** Some that are due, all of one connection. They are due again at `until` unless something becomes of them. */
  async take({ now, until, most, notOf }: TakeRequest): Promise<DueProfile[]> {
    return this.database.query<DueProfile>(TAKE, [now, until, most, notOf]);
  }

  /** What was known of them; who is not among them was erased meanwhile. Locks them until the transaction ends. */
  async known(tx: Queryable, connectionId: string, lineIds: readonly string[]): Promise<KnownProfile[]> {
    return tx.query<KnownProfile>(
      `SELECT line_id AS "lineId", display_name AS "displayName", language FROM line_profiles
       WHERE connection_id = $1 AND line_id = ANY ($2::text[]) ORDER BY line_id FOR UPDATE`,
      [connectionId, lineIds],
    );
  }

  /** @param until what they were taken until */
  async keep(
    tx: Queryable,
    connectionId: string,
    answers: readonly KeptAnswer[],
    at: Date,
    until: Date,
  ): Promise<void> {
    const rows = answers.map(({ lineId, profile }) => ({
      line_id: lineId,
      is_known: profile !== null,
      display_name: profile?.displayName,
      picture_url: profile?.pictureUrl,
      language: profile?.language,
      member_count: profile?.memberCount,
    }));
    await tx.execute(KEEP, [connectionId, JSON.stringify(rows), at, until]);
  }

  /** As if they had not been taken. */
  async putBack(connectionId: string, lineIds: readonly string[], dueAt: Date): Promise<void> {
    await this.database.execute(
      `UPDATE line_profiles SET due_at = $3, attempts = attempts - 1
       WHERE connection_id = $1 AND line_id = ANY ($2::text[])`,
      [connectionId, lineIds, dueAt],
    );
  }

  /** @param dueAt null: not until somebody wishes for it again */
  async postpone(connectionId: string, lineIds: readonly string[], dueAt: Date | null): Promise<void> {
    await this.database.execute(
      'UPDATE line_profiles SET due_at = $3 WHERE connection_id = $1 AND line_id = ANY ($2::text[])',
      [connectionId, lineIds, dueAt],
    );
  }

  /** What LINE said of somebody, to each account. */
  listOf(workspaceId: string, lineId: string): Promise<ToldProfile[]> {
    return this.database.query<ToldProfile>(
      `SELECT connection_id AS "connectionId", display_name AS "displayName", picture_url AS "pictureUrl", language,
         answered_at AS "answeredAt"
       FROM line_profiles WHERE workspace_id = $1 AND line_id = $2 AND is_known ORDER BY connection_id`,
      [workspaceId, lineId],
    );
  }

  async forget(tx: Queryable, workspaceId: string, lineId: string): Promise<void> {
    await tx.execute('DELETE FROM line_profiles WHERE workspace_id = $1 AND line_id = $2', [
      workspaceId,
      lineId,
    ]);
  }
}
