import type { AttributeValue } from './attribute-value.js';
import { SYSTEM_FIELDS, type SystemField } from './system-fields.js';

/** What a contact says of itself, as the journal of an import keeps it; absent is what the import did not touch. */
export type ContactValues = {
  external_id?: string;
  attributes?: Record<string, AttributeValue>;
} & { [field in SystemField]?: string | null };

/** A contact's values but for its external id, of the row under the alias. */
export function contactValuesSql(alias: string): string {
  const columns = [...SYSTEM_FIELDS, 'attributes'].map((column) => `'${column}', ${alias}.${column}`);
  return `jsonb_build_object(${columns.join(', ')})`;
}
