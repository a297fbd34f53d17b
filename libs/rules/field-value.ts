import { type CheckedField, type FieldCatalogue, type FieldType, resolveField } from './field.js';
import { Parameters, valueSql } from './field-sql.js';

export interface FieldValueSql {
  type: FieldType;
  /** of the type's own SQL type: text, numeric, boolean, timestamptz, or jsonb for a list; NULL without a value */
  sql: string;
  parameters: unknown[];
}

/**
 * A field's value in SQL, for whoever counts values; `undefined` for an attribute that no contact has yet.
 *
 * @param alias of the table of contacts
 * @param firstParameter number of the first of the parameters
 */
export function fieldValueToSql(
  name: string,
  fields: FieldCatalogue,
  { alias, firstParameter }: { alias: string; firstParameter: number },
): FieldValueSql | undefined {
  const found = resolveField(name, fields);
  const { type } = found;
  if (type === 'unknown') return undefined;
  const field: CheckedField =
    found.kind === 'column'
      ? { kind: 'column', name, type, sql: found.sql }
      : { kind: 'attribute', name: found.name, type };
  const parameters = new Parameters(firstParameter);
  const sql = valueSql(field, `${alias}.attributes`, parameters);
  return { type, sql, parameters: parameters.values };
}
