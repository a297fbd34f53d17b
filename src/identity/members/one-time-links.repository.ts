import { Injectable } from '@nestjs/common';
import { newId } from '../../common/index.js';
import { Database, type Queryable } from '../../database/index.js';
import type { Role } from '#libs/roles';
import type { LinkKind, LinkPurpose } from './one-time-link.js';

export interface FoundLink {
  id: string;
  kind: LinkKind;
  workspaceId: string;
  workspaceName: string;
  userId: string | null;
  /** of the invitation, or of the person */
  email: string | null;
  role: Role | null;
  /** of the person who has this e-mail */
  name: string | null;
  /** whether that person belongs to a workspace, so that his password holds */
  isMember: boolean;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date;
}

export interface LinkTimes {
  createdAt: Date;
  expiresAt: Date;
}

@Injectable()
export class OneTimeLinksRepository {
  constructor(private readonly database: Database) {}

  /** Takes the place of the unused ones for the same purpose: of several that lie about, the last one counts. */
  async add(
    purpose: LinkPurpose,
    tokenHash: string,
    { createdAt, expiresAt }: LinkTimes,
    by: string | null,
  ): Promise<string> {
    const { kind, workspaceId } = purpose;
    const email = purpose.kind === 'invitation' ? purpose.email : null;
    const role = purpose.kind === 'invitation' ? purpose.role : null;
    const userId = 'userId' in purpose ? purpose.userId : null;
    const id = newId();
    await this.database.transaction(async (tx) => {
      await tx.execute(
        `DELETE FROM one_time_links WHERE used_at IS NULL AND workspace_id = $1 AND kind = $2
           AND email IS NOT DISTINCT FROM $3::text AND user_id IS NOT DISTINCT FROM $4::uuid`,
        [workspaceId, kind, email, userId],
      );
      await tx.execute(
        `INSERT INTO one_time_links (id, token_hash, kind, workspace_id, user_id, email, role, created_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, tokenHash, kind, workspaceId, userId, email, role, by, createdAt, expiresAt],
      );
    });
    return id;
  }

  async findUsable(tokenHash: string, now: Date): Promise<FoundLink | undefined> {
    const [row] = await this.database.query<FoundLink>(
      `SELECT l.id, l.kind, l.workspace_id AS "workspaceId", w.name AS "workspaceName", l.user_id AS "userId",
         coalesce(l.email, u.email) AS email, coalesce(l.role, m.role) AS role, u.name,
         EXISTS (SELECT 1 FROM memberships o WHERE o.user_id = u.id) AS "isMember"
       FROM one_time_links l JOIN workspaces w ON w.id = l.workspace_id
         LEFT JOIN users u ON u.id = l.user_id OR u.email = l.email
         LEFT JOIN memberships m ON m.workspace_id = l.workspace_id AND m.user_id = l.user_id
       WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2`,
      [tokenHash, now],
    );
    return row;
  }

  /** @returns whether this is who uses it: of two at once, one does */
  async claim(tx: Queryable, id: string, now: Date): Promise<boolean> {
    const claimed = await tx.execute(
      'UPDATE one_time_links SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2',
      [id, now],
    );
    return claimed === 1;
  }

  /** Those nobody has used, also when they are too old by now; the latest first. */
  async invitations(workspaceId: string): Promise<Invitation[]> {
    return this.database.query<Invitation>(
      `SELECT id, email, role, created_at AS "createdAt", expires_at AS "expiresAt" FROM one_time_links
       WHERE workspace_id = $1 AND kind = 'invitation' AND used_at IS NULL ORDER BY id DESC`,
      [workspaceId],
    );
  }

  async withdrawInvitation(workspaceId: string, id: string): Promise<boolean> {
    const withdrawn = await this.database.execute(
      `DELETE FROM one_time_links WHERE workspace_id = $1 AND id = $2 AND kind = 'invitation' AND used_at IS NULL`,
      [workspaceId, id],
    );
    return withdrawn > 0;
  }
}
