import type { SavedAudience } from './audience-rule.js';

/** What kind of value a field holds; decides which operators and values fit. */
export type FieldType = 'text' | 'number' | 'boolean' | 'datetime' | 'list';

/** Where a field's value is found. */
export type FieldDefinition =
  | {
      kind: 'column';
      type: FieldType;
      /** a trusted expression of the matching SQL type: text, numeric, boolean, timestamptz, or jsonb for a list */
      sql: string;
    }
  /** `unknown`: no contact has the attribute yet; the value compared with decides */
  | { kind: 'attribute'; type: FieldType | 'unknown'; name: string };

/** The fields that filters may name. What it does not find is an attribute that no contact has yet. */
export interface FieldCatalogue {
  find(name: string): FieldDefinition | undefined;
  /** The number that an event's name has in the database; `undefined`: nobody has done it yet. */
  eventNameId?(name: string): number | undefined;
  /** Whether the workspace has the campaign; absent: nobody can tell, and any is taken. */
  hasCampaign?(id: string): boolean;
  /** The saved audience; `undefined`: the workspace has none. Absent: nobody can tell, and any is taken. */
  audience?(id: string): SavedAudience | undefined;
  /** Whether a name that it does not find is one account's own field, and not an attribute. */
  isOfConnection?(name: string): boolean;
}

/** A field as a checked filter refers to it. */
export type CheckedField =
  | { kind: 'column'; name: string; type: FieldType; sql: string }
  | { kind: 'attribute'; name: string; type: FieldType };

const ATTRIBUTE_PREFIX = 'attributes.';

/** The meaning of a field's name: a system field first, then an attribute; `attributes.<name>` is always an attribute. */
export function resolveField(name: string, fields: FieldCatalogue): FieldDefinition {
  if (!name.startsWith(ATTRIBUTE_PREFIX)) {
    return fields.find(name) ?? { kind: 'attribute', type: 'unknown', name };
  }
  const attribute = name.slice(ATTRIBUTE_PREFIX.length);
  for (const candidate of [fields.find(name), fields.find(attribute)]) {
    if (candidate?.kind === 'attribute') return candidate;
  }
  return { kind: 'attribute', type: 'unknown', name: attribute };
}
