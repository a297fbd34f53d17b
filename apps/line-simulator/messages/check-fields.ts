import { DETAIL } from '../line-errors.js';
import { isAbsent, isObject, type JsonObject } from './json-shapes.js';
import type { Problems } from './problems.js';

/** Where a value stands, e.g. `messages[0].quickReply`, and where to report what is wrong with it. */
export interface Place {
  readonly path: string;
  readonly problems: Problems;
}

/** The place of a member. */
export const memberOf = ({ path, problems }: Place, name: string | number): Place => ({
  path: typeof name === 'number' ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`,
  problems,
});

/** The text there, reporting it when it is missing, empty, no text or over `maxLength`; `null` then. */
export function requireText(
  holder: JsonObject,
  name: string,
  place: Place,
  maxLength?: number,
): string | null {
  const value = holder[name];
  const at = memberOf(place, name);
  if (isAbsent(value) || value === '') {
    at.problems.addSchema(at.path, DETAIL.mayNotBeEmpty);
    return null;
  }
  return optionalText(holder, name, place, maxLength);
}

/** As `requireText`, for a text that may be left out. Lengths are UTF-16 code units. */
export function optionalText(
  holder: JsonObject,
  name: string,
  place: Place,
  maxLength?: number,
): string | null {
  const value = holder[name];
  const at = memberOf(place, name);
  if (isAbsent(value)) return null;
  if (typeof value !== 'string') {
    at.problems.addUnreadable(at.path);
    return null;
  }
  if (maxLength !== undefined && value.length > maxLength) {
    at.problems.addSchema(at.path, DETAIL.lengthBetween(0, maxLength));
    return null;
  }
  return value;
}

/** The list there, or `null` when it is absent, no list (reported) or outside `min` to `max` items (reported). */
export function optionalList(
  holder: JsonObject,
  name: string,
  place: Place,
  { min = 0, max }: { min?: number; max: number },
): readonly unknown[] | null {
  const value: unknown = holder[name];
  const at = memberOf(place, name);
  if (isAbsent(value)) return null;
  if (!Array.isArray(value)) {
    at.problems.addUnreadable(at.path);
    return null;
  }
  if (value.length < min || value.length > max) {
    at.problems.addSchema(at.path, DETAIL.sizeBetween(min, max));
    return null;
  }
  const items: readonly unknown[] = value;
  return items;
}

/** The object there; anything else is reported, absence too when `required`. */
export function objectAt(value: unknown, at: Place, required: boolean): JsonObject | null {
  if (isAbsent(value)) {
    if (required) at.problems.addSchema(at.path, DETAIL.mayNotBeEmpty);
    return null;
  }
  if (isObject(value)) return value;
  at.problems.addUnreadable(at.path);
  return null;
}

/** An address of at most `maxLength` characters with one of the schemes. */
export function checkUrl(
  holder: JsonObject,
  name: string,
  place: Place,
  schemes: RegExp,
  maxLength = 2_000,
): void {
  const url = optionalText(holder, name, place, maxLength);
  if (url === null) return;
  const at = memberOf(place, name);
  if (!schemes.test(url) || !URL.canParse(url)) at.problems.addSchema(at.path, DETAIL.invalidUri);
}

export const HTTPS_ONLY = /^https:\/\//i;
