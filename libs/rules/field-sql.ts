import type { CheckedField } from './field.js';
import { STORED_INSTANT } from './instant.js';

/** Collects the parameters of one statement and gives their places. */
export class Parameters {
  readonly values: unknown[] = [];

  constructor(readonly first: number) {}

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.first + this.values.length - 1}`;
  }

  /** the number that the next one will have */
  get next(): number {
    return this.first + this.values.length;
  }
}

/**
 * An expression of the field's own SQL type (jsonb for a list), NULL without a value or with one of another JSON type.
 * It can never raise: PostgreSQL evaluates the cast of a CASE only after its condition held.
 *
 * @param column the jsonb that holds attributes, such as `c.attributes`
 */
export function valueSql(field: CheckedField, column: string, parameters: Parameters): string {
  if (field.kind === 'column') return `(${field.sql})`;
  const name = `${parameters.add(field.name)}::text`;
  const json = `(${column} -> ${name})`;
  const text = `(${column} ->> ${name})`;
  switch (field.type) {
    case 'text':
      return `(CASE WHEN jsonb_typeof(${json}) = 'string' THEN ${text} END)`;
    case 'number':
      return `(CASE WHEN jsonb_typeof(${json}) = 'number' THEN ${text}::numeric END)`;
    case 'boolean':
      return `(CASE WHEN jsonb_typeof(${json}) = 'boolean' THEN ${text}::boolean END)`;
    case 'datetime': {
      const isInstant = `jsonb_typeof(${json}) = 'string' AND ${text} ~ '${STORED_INSTANT}'`;
      return `(CASE WHEN ${isInstant} THEN ${text}::timestamptz END)`;
    }
    case 'list':
      return `(CASE WHEN jsonb_typeof(${json}) = 'array' THEN ${json} END)`;
  }
}

/** Whether there is no value, null, the empty text or the empty list; never NULL itself. */
export function missingSql(field: CheckedField, column: string, parameters: Parameters): string {
  if (field.kind === 'attribute') {
    const json = `(${column} -> ${parameters.add(field.name)}::text)`;
    return `COALESCE(${json} IN ('null'::jsonb, '""'::jsonb, '[]'::jsonb), TRUE)`;
  }
  if (field.type === 'text') return `COALESCE((${field.sql}) = '', TRUE)`;
  if (field.type === 'list') return `COALESCE((${field.sql}) IN ('null'::jsonb, '[]'::jsonb), TRUE)`;
  return `((${field.sql}) IS NULL)`;
}
