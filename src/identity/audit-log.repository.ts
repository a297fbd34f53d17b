import { Injectable } from '@nestjs/common';
import { newId } from '../common/index.js';
import { Database } from '../database/index.js';
import type { Caller } from './workspace.js';

export interface AuditEntry {
  id: string;
  /** what was done, such as `campaign.tested` */
  action: string;
  /** to what: the id of the campaign, … */
  subjectId: string | null;
  /** which key did it; null when a person did, or nobody */
  apiKeyId: string | null;
  apiKeyName: string | null;
  /** who did it; null when a key did, or nobody */
  userId: string | null;
  userName: string | null;
  /** numbers and names; never a secret or a LINE ID */
  detail: Record<string, unknown>;
  at: Date;
}

export interface AuditFilter {
  action?: string;
  subjectId?: string;
  before?: string;
  limit: number;
}

/** Who did what. Entries are only ever added. */
@Injectable()
export class AuditLogRepository {
  constructor(private readonly database: Database) {}

  async add(
    { workspaceId, apiKeyId, userId }: Pick<Caller, 'workspaceId' | 'apiKeyId' | 'userId'>,
    { action, subjectId, detail }: Pick<AuditEntry, 'action' | 'subjectId' | 'detail'>,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO audit_log (id, workspace_id, api_key_id, user_id, action, subject_id, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), workspaceId, apiKeyId, userId, action, subjectId, JSON.stringify(detail)],
    );
  }

  /** The latest first, one more than `limit` when there are more. */
  async list(workspaceId: string, { action, subjectId, before, limit }: AuditFilter): Promise<AuditEntry[]> {
    return this.database.query<AuditEntry>(
      `SELECT a.id, a.action, a.subject_id AS "subjectId", a.api_key_id AS "apiKeyId", k.name AS "apiKeyName",
         a.user_id AS "userId", u.name AS "userName", a.detail, a.created_at AS at
       FROM audit_log a LEFT JOIN api_keys k ON k.id = a.api_key_id LEFT JOIN users u ON u.id = a.user_id
       WHERE a.workspace_id = $1 AND ($2::text IS NULL OR a.action = $2) AND ($3::text IS NULL OR a.subject_id = $3)
         AND ($4::uuid IS NULL OR a.id < $4)
       ORDER BY a.id DESC LIMIT $5`,
      [workspaceId, action ?? null, subjectId ?? null, before ?? null, limit + 1],
    );
  }
}
