import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';
import type { Role } from '#libs/roles';
import type { Preferences } from './user.js';

export interface NewSession {
  id: string;
  tokenHash: string;
  userId: string;
  workspaceId: string;
  /** also when it was last seen */
  createdAt: Date;
  expiresAt: Date;
  userAgent: string;
}

/** What a request with a session needs of it. */
export interface FoundSession {
  id: string;
  userId: string;
  workspaceId: string;
  role: Role;
  createdAt: Date;
  lastSeenAt: Date;
}

export interface ListedSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
}

export interface SessionFacts {
  userId: string;
  email: string;
  userName: string;
  preferences: Partial<Preferences>;
  role: Role;
  workspaceId: string;
  workspaceName: string;
  timeZone: string;
  expiresAt: Date;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** Takes what has expired away as well. */
  async add({
    id,
    tokenHash,
    userId,
    workspaceId,
    createdAt,
    expiresAt,
    userAgent,
  }: NewSession): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE expires_at <= $1', [createdAt]);
    await this.database.execute(
      `INSERT INTO sessions (id, token_hash, user_id, workspace_id, created_at, last_seen_at, expires_at, user_agent)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [id, tokenHash, userId, workspaceId, createdAt, expiresAt, userAgent],
    );
    await this.noteMember(workspaceId, userId, createdAt);
  }

  async findByToken(tokenHash: string, now: Date): Promise<FoundSession | undefined> {
    const [row] = await this.database.query<FoundSession>(
      `SELECT s.id, s.user_id AS "userId", s.workspace_id AS "workspaceId", m.role, s.created_at AS "createdAt",
         s.last_seen_at AS "lastSeenAt"
       FROM sessions s JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = s.user_id
       WHERE s.token_hash = $1 AND s.expires_at > $2`,
      [tokenHash, now],
    );
    return row;
  }

  async noteSeen(
    { id, userId, workspaceId }: Pick<FoundSession, 'id' | 'userId' | 'workspaceId'>,
    now: Date,
    expiresAt: Date,
  ): Promise<void> {
    await this.database.execute('UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE id = $1', [
      id,
      now,
      expiresAt,
    ]);
    await this.noteMember(workspaceId, userId, now);
  }

  async describe(id: string): Promise<SessionFacts | undefined> {
    const [row] = await this.database.query<SessionFacts>(
      `SELECT u.id AS "userId", u.email, u.name AS "userName", u.preferences, m.role, w.id AS "workspaceId",
         w.name AS "workspaceName", w.time_zone AS "timeZone", s.expires_at AS "expiresAt"
       FROM sessions s JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = s.user_id
         JOIN users u ON u.id = s.user_id JOIN workspaces w ON w.id = s.workspace_id
       WHERE s.id = $1`,
      [id],
    );
    return row;
  }

  /** Somebody's own, in every workspace; the one used last at the front. */
  async list(userId: string, now: Date): Promise<ListedSession[]> {
    return this.database.query<ListedSession>(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", user_agent AS "userAgent"
       FROM sessions WHERE user_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id DESC`,
      [userId, now],
    );
  }

  /** @returns how many there were; only somebody's own are found */
  async end(userId: string, id: string): Promise<number> {
    return this.database.execute('DELETE FROM sessions WHERE user_id = $1 AND id = $2', [userId, id]);
  }

  async endByToken(tokenHash: string): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
  }

  async endAll(userId: string): Promise<number> {
    await this.database.execute(
      `DELETE FROM one_time_links WHERE user_id = $1 AND kind = 'sign_in' AND used_at IS NULL`,
      [userId],
    );
    return this.database.execute('DELETE FROM sessions WHERE user_id = $1', [userId]);
  }

  private async noteMember(workspaceId: string, userId: string, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE memberships SET last_seen_at = $3 WHERE workspace_id = $1 AND user_id = $2',
      [workspaceId, userId, now],
    );
  }
}
