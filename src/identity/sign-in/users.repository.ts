import { Injectable } from '@nestjs/common';
import { newId } from '../../common/index.js';
import { Database, type Queryable } from '../../database/index.js';
import type { Preferences, User } from './user.js';

const COLUMNS = 'u.id, u.email, u.name, u.password_hash AS "passwordHash"';

/** People, whatever workspaces they belong to. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  async isEmpty(): Promise<boolean> {
    return (await this.database.query('SELECT 1 FROM users LIMIT 1')).length === 0;
  }

  async findByEmail(email: string): Promise<User | undefined> {
    return (await this.database.query<User>(`SELECT ${COLUMNS} FROM users u WHERE u.email = $1`, [email]))[0];
  }

  async find(id: string): Promise<User | undefined> {
    return (await this.database.query<User>(`SELECT ${COLUMNS} FROM users u WHERE u.id = $1`, [id]))[0];
  }

  /** The workspaces somebody belongs to, the one he joined first at the front. */
  async workspacesOf(id: string): Promise<string[]> {
    const rows = await this.database.query<{ workspaceId: string }>(
      `SELECT workspace_id AS "workspaceId" FROM memberships WHERE user_id = $1 ORDER BY created_at, workspace_id`,
      [id],
    );
    return rows.map(({ workspaceId }) => workspaceId);
  }

  /**
   * Whoever has this e-mail has this name and password from now on. Only for who belongs nowhere, or is new.
   *
   * @returns his id, also when he was here before
   */
  async put(tx: Queryable, { email, name, passwordHash }: Omit<User, 'id'>): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO UPDATE SET name = $3, password_hash = $4 RETURNING id`,
      [newId(), email, name, passwordHash],
    );
    if (!row) throw new Error('an upsert answered no row');
    return row.id;
  }

  /** A part of the preferences that is not given stays. */
  async change(id: string, change: { name?: string; preferences?: Partial<Preferences> }): Promise<void> {
    await this.database.execute(
      'UPDATE users SET name = coalesce($2, name), preferences = preferences || $3::jsonb WHERE id = $1',
      [id, change.name ?? null, JSON.stringify(change.preferences ?? {})],
    );
  }

  /** Ends what the old password has let in: every session but one, and the links that would set another. */
  async setPassword(tx: Queryable, id: string, passwordHash: string, keep: string | null): Promise<void> {
    await tx.execute('UPDATE users SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
    await tx.execute('DELETE FROM sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid', [id, keep]);
    await tx.execute('DELETE FROM one_time_links WHERE user_id = $1 AND used_at IS NULL', [id]);
  }
}
