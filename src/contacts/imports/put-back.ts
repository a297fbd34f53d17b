import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '../attribute-value.js';
import type { ContactChange } from '../contact-change.js';
import type { ContactValues } from '../contact-values.js';
import { SYSTEM_FIELDS } from '../system-fields.js';

export interface PutBack {
  /** the external id it had before, when the import gave it another */
  externalId?: string;
  fields: ContactChange['fields'];
  attributes: Map<string, AttributeValue | null>;
  /** all that the import changed is as it was before; false when something of it was changed since, which stays */
  isWhole: boolean;
}

/** What undoes an import for one contact: value by value, and only those that still are as the import left them. */
export function putBack(current: ContactValues, before: ContactValues, after: ContactValues): PutBack {
  const result: PutBack = { fields: {}, attributes: new Map(), isWhole: true };
  const undo = <Value>(now: Value, was: Value, became: Value, set: (value: Value) => void): void => {
    if (isDeepStrictEqual(was, became) || isDeepStrictEqual(now, was)) return;
    if (isDeepStrictEqual(now, became)) set(was);
    else result.isWhole = false;
  };
  undo(current.external_id, before.external_id, after.external_id, (was) => {
    result.externalId = was;
  });
  for (const field of SYSTEM_FIELDS)
    undo(current[field] ?? null, before[field] ?? null, after[field] ?? null, (was) => {
      result.fields[field] = was;
    });
  const [now, was, became] = [attributesOf(current), attributesOf(before), attributesOf(after)];
  for (const name of new Set([...was.keys(), ...became.keys()]))
    undo(now.get(name) ?? null, was.get(name) ?? null, became.get(name) ?? null, (value) => {
      result.attributes.set(name, value);
    });
  return result;
}

function attributesOf({ attributes }: ContactValues): Map<string, AttributeValue> {
  return new Map(Object.entries(attributes ?? {}));
}
