import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';

/** What LINE says of a person or group now, and what it said before. */
export interface ToldName {
  lineId: string;
  displayName: string | null;
  language: string | null;
  oldDisplayName: string | null;
  oldLanguage: string | null;
}

const chosen = (column: string): string =>
  `CASE WHEN i.${column} IS NOT NULL AND (c.${column} IS NULL OR c.${column} = i.old_${column}) THEN i.${column}
     ELSE c.${column} END AS ${column}`;

/** Contacts are locked in the order of their ids, as every bulk writer does. */
const FILL = `
  WITH changed AS MATERIALIZED (
    SELECT c.id, n.display_name, n.language
    FROM jsonb_to_recordset($2::jsonb) AS i (line_id text, display_name text, language text, old_display_name text,
      old_language text)
    JOIN contacts c ON c.workspace_id = $1 AND c.line_id = i.line_id
    CROSS JOIN LATERAL (SELECT ${chosen('display_name')}, ${chosen('language')}) n
    WHERE (c.display_name, c.language) IS DISTINCT FROM (n.display_name, n.language)
    ORDER BY c.id
    FOR UPDATE OF c
  )
  UPDATE contacts c SET display_name = n.display_name, language = n.language, updated_at = now()
  FROM changed n WHERE c.id = n.id`;

/** Gives contacts the names and languages that LINE tells. */
@Injectable()
export class ToldNames {
  /** Only where a contact has none, or the very one that LINE told before: what the brand wrote stays. */
  async fill(tx: Queryable, workspaceId: string, told: readonly ToldName[]): Promise<void> {
    const rows = told.map(({ lineId, displayName, language, oldDisplayName, oldLanguage }) => ({
      line_id: lineId,
      display_name: displayName,
      language,
      old_display_name: oldDisplayName,
      old_language: oldLanguage,
    }));
    await tx.execute(FILL, [workspaceId, JSON.stringify(rows)]);
  }
}
