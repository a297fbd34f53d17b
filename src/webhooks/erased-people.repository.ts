import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';

/** Far longer than LINE delivers an event again. */
const REMEMBERED_DAYS = 30;

/** A LINE ID has 128 random bits: nobody finds it again by trying. */
const hashSql = (workspaceId: string, lineId: string): string =>
  `sha256(convert_to(${workspaceId}::text || ':' || ${lineId}, 'UTF8'))`;

/** When whom was erased, without saying who it was. */
@Injectable()
export class ErasedPeopleRepository {
  /** Those of long ago are forgotten, unless there are bodies that came before. */
  async note(tx: Queryable, workspaceId: string, lineId: string, at: Date): Promise<void> {
    await tx.execute(
      `DELETE FROM erased_people p
       WHERE p.workspace_id = $1 AND p.erased_at < $2::timestamptz - interval '${REMEMBERED_DAYS} days'
         AND NOT EXISTS (
           SELECT 1 FROM webhook_bodies b WHERE b.workspace_id = $1 AND b.received_at <= p.erased_at)`,
      [workspaceId, at],
    );
    await tx.execute(
      `INSERT INTO erased_people (workspace_id, line_id_hash, erased_at)
       VALUES ($1::uuid, ${hashSql('$1::uuid', '$2::text')}, $3)
       ON CONFLICT (workspace_id, line_id_hash) DO UPDATE SET erased_at = excluded.erased_at`,
      [workspaceId, lineId, at],
    );
  }

  /** @returns when, by LINE ID; who is not in it was not erased */
  async among(tx: Queryable, workspaceId: string, lineIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await tx.query<{ lineId: string; erasedAt: Date }>(
      `SELECT i.line_id AS "lineId", p.erased_at AS "erasedAt" FROM unnest($2::text[]) AS i (line_id)
       JOIN erased_people p ON p.workspace_id = $1 AND p.line_id_hash = ${hashSql('$1::uuid', 'i.line_id')}`,
      [workspaceId, lineIds],
    );
    return new Map(rows.map(({ lineId, erasedAt }) => [lineId, erasedAt]));
  }
}
