import type { Answer } from '../http/answer.js';
import { DETAIL, schemaErrors } from '../line-errors.js';
import { isObject, type JsonObject } from '../messages/json-shapes.js';
import { demographicsOf, type Demographics } from '../world/demographics.js';

/** Whether a person is meant. */
export type PersonFilter = (userId: string) => boolean;

export type FilterRead = { kind: 'filter'; matches: PersonFilter } | { kind: 'refused'; answer: Answer };

const MOST_FILTERS = 10;
const AGE = /^age_(15|20|25|30|35|40|45|50|55|60|65|70)$/;
const PERIOD = /^day_(7|30|90|180|365)$/;

/**
 * Reads `filter.demographic`. What people are follows from their ids, see `demographicsOf`.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
 */
export function readDemographicFilter(value: unknown): FilterRead {
  let leaves = 0;
  const read = (part: unknown): PersonFilter | null => {
    if (!isObject(part)) return null;
    if (part.type === 'operator') return readOperator(part, read);
    leaves += 1;
    return readLeaf(part);
  };
  const matches = read(value);
  if (matches !== null && leaves <= MOST_FILTERS) return { kind: 'filter', matches };
  const message = matches === null ? DETAIL.invalidFilter : DETAIL.sizeBetween(1, MOST_FILTERS);
  return { kind: 'refused', answer: schemaErrors([{ message, property: 'filter.demographic' }]) };
}

/** `and`, `or` or `not`, exactly one of them and nothing empty; `null` otherwise, or when a part cannot be read. */
export function readOperator(
  { and, or, not }: JsonObject,
  read: (part: unknown) => PersonFilter | null,
): PersonFilter | null {
  if ([and, or, not].filter((given) => given !== undefined).length !== 1) return null;
  if (not !== undefined) {
    const negated = read(not);
    return negated === null ? null : (id) => !negated(id);
  }
  const listed: unknown = and ?? or;
  if (!Array.isArray(listed) || listed.length === 0) return null;
  const parts = listed.map((part: unknown) => read(part)).filter((part) => part !== null);
  if (parts.length < listed.length) return null;
  return (id) => (and === undefined ? parts.some((part) => part(id)) : parts.every((part) => part(id)));
}

function readLeaf(part: JsonObject): PersonFilter | null {
  switch (part.type) {
    case 'gender':
    case 'appType':
    case 'area':
      return oneOf(part, part.type);
    case 'age':
      return between(part, AGE, ({ age }) => age);
    case 'subscriptionPeriod':
      return between(part, PERIOD, ({ friendDays }) => friendDays);
    default:
      return null;
  }
}

function oneOf({ oneOf: listed }: JsonObject, attribute: 'gender' | 'appType' | 'area'): PersonFilter | null {
  if (!Array.isArray(listed) || listed.length === 0) return null;
  return (id) => listed.includes(demographicsOf(id)[attribute]);
}

/** From `gte` (included) to `lt` (not included); people of whom the number is not known are left out. */
function between(
  { gte, lt }: JsonObject,
  form: RegExp,
  numberOf: (known: Demographics) => number | undefined,
): PersonFilter | null {
  const bound = (given: unknown): number | null =>
    typeof given === 'string' && form.test(given) ? Number(given.split('_')[1]) : null;
  const [from, to] = [bound(gte), bound(lt)];
  if ((gte === undefined && lt === undefined) || (gte !== undefined && from === null)) return null;
  if (lt !== undefined && to === null) return null;
  return (id) => {
    const number = numberOf(demographicsOf(id));
    return number !== undefined && number >= (from ?? 0) && number < (to ?? Infinity);
  };
}
