import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../database/index.js';
import type { Role } from '#libs/roles';

export interface Member {
  id: string;
  email: string;
  name: string;
  role: Role;
  lastSeenAt: Date | null;
}

const MEMBERS = `SELECT u.id, u.email, u.name, m.role, m.last_seen_at AS "lastSeenAt"
  FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.workspace_id = $1`;

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** In the order they joined. */
  async list(workspaceId: string): Promise<Member[]> {
    return this.database.query<Member>(`${MEMBERS} ORDER BY m.created_at, u.id`, [workspaceId]);
  }

  async find(workspaceId: string, userId: string): Promise<Member | undefined> {
    return (await this.database.query<Member>(`${MEMBERS} AND u.id = $2`, [workspaceId, userId]))[0];
  }

  async findByEmail(workspaceId: string, email: string): Promise<Member | undefined> {
    return (await this.database.query<Member>(`${MEMBERS} AND u.email = $2`, [workspaceId, email]))[0];
  }

  /** Whoever is a member already keeps his role. */
  async add(
    tx: Queryable,
    { workspaceId, userId, role }: { workspaceId: string; userId: string; role: Role },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO memberships (workspace_id, user_id, role) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT pk_memberships DO NOTHING`,
      [workspaceId, userId, role],
    );
  }

  /**
   * The ids of the owners, locked until the transaction ends: two who demote each other at once must not leave nobody.
   * Whoever waited for the lock sees what the other one changed.
   */
  async lockOwners(tx: Queryable, workspaceId: string): Promise<string[]> {
    const rows = await tx.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM memberships WHERE workspace_id = $1 AND role = 'owner' ORDER BY user_id FOR UPDATE`,
      [workspaceId],
    );
    return rows.map(({ userId }) => userId);
  }

  async setRole(tx: Queryable, workspaceId: string, userId: string, role: Role): Promise<void> {
    await tx.execute('UPDATE memberships SET role = $3 WHERE workspace_id = $1 AND user_id = $2', [
      workspaceId,
      userId,
      role,
    ]);
  }

  /** His sessions here end with it, and the links that were made for him here. */
  async remove(tx: Queryable, workspaceId: string, userId: string): Promise<void> {
    await tx.execute('DELETE FROM memberships WHERE workspace_id = $1 AND user_id = $2', [
      workspaceId,
      userId,
    ]);
    await tx.execute(
      'DELETE FROM one_time_links WHERE workspace_id = $1 AND user_id = $2 AND used_at IS NULL',
      [workspaceId, userId],
    );
  }
}
