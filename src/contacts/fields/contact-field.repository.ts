import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';
import type { ContactRow } from '../contact.js';

export interface FieldValues {
  values: string[];
  scannedCount: number;
}

export interface ValueSearch {
  /** a part of the value, in any case */
  text: string;
  /** of the newest contacts, so many are looked at */
  most: number;
  /** of values, so many are answered */
  limit: number;
  /** longer values are no choice of a picker */
  maxLength: number;
}

@Injectable()
export class ContactFieldRepository {
  constructor(private readonly database: Database) {}

  /** The newest contacts, for examples of values. */
  sample(
    workspaceId: string,
    size: number,
  ): Promise<Pick<ContactRow, 'attributes' | 'language' | 'timezone'>[]> {
    return this.database.queryInIndexOrder(
      `SELECT c.attributes, c.language, c.timezone FROM contacts c WHERE c.workspace_id = $1
       ORDER BY c.id DESC LIMIT $2`,
      [workspaceId, size],
    );
  }

  /** The most frequent values of an attribute, a list's items each. */
  attributeValues(workspaceId: string, name: string, search: ValueSearch): Promise<FieldValues> {
    return this.values(
      workspaceId,
      `(SELECT c.attributes -> $6 AS value FROM contacts c WHERE c.workspace_id = $1 ORDER BY c.id DESC LIMIT $2)`,
      `CROSS JOIN LATERAL (
         SELECT scanned.value #>> '{}' AS text WHERE jsonb_typeof(scanned.value) <> 'array'
         UNION ALL
         SELECT item FROM jsonb_array_elements_text(
           CASE WHEN jsonb_typeof(scanned.value) = 'array' THEN scanned.value ELSE '[]' END) AS item
       ) AS texts`,
      search,
      [name],
    );
  }

  /** The most frequent values of a column that holds text. */
  columnValues(
    workspaceId: string,
    column: 'language' | 'timezone',
    search: ValueSearch,
  ): Promise<FieldValues> {
    return this.values(
      workspaceId,
      `(SELECT c.${column} AS value FROM contacts c WHERE c.workspace_id = $1 ORDER BY c.id DESC LIMIT $2)`,
      'CROSS JOIN LATERAL (SELECT scanned.value AS text) AS texts',
      search,
    );
  }

  /** Reads the newest contacts once, so that the cost is bounded however many there are. */
  private async values(
    workspaceId: string,
    newest: string,
    texts: string,
    { text, most, limit, maxLength }: ValueSearch,
    more: unknown[] = [],
  ): Promise<FieldValues> {
    const [row] = await this.database.query<FieldValues>(
      `WITH scanned AS MATERIALIZED ${newest}, counted AS (
         SELECT texts.text, count(*) AS count FROM scanned ${texts}
         WHERE texts.text <> '' AND length(texts.text) <= $5 AND strpos(lower(texts.text), lower($3)) > 0
         GROUP BY texts.text ORDER BY count DESC, texts.text LIMIT $4
       )
       SELECT coalesce((SELECT array_agg(text ORDER BY count DESC, text) FROM counted), '{}') AS values,
         (SELECT count(*)::int FROM scanned) AS "scannedCount"`,
      [workspaceId, most, text, limit, maxLength, ...more],
    );
    return row ?? { values: [], scannedCount: 0 };
  }
}
