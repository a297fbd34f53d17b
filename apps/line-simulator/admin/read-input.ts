import { isObject, type JsonObject } from '../messages/json-shapes.js';
import { AdminError } from './admin-call.js';

const wrong = (name: string, expected: string): AdminError =>
  new AdminError(400, `${name} must be ${expected}`);

/** The body as an object with no other members than those named: a typo is told, not ignored. */
export function readObject(value: unknown, allowed: readonly string[], name = 'the body'): JsonObject {
  if (!isObject(value)) throw wrong(name, 'a JSON object');
  const stranger = Object.keys(value).find((key) => !allowed.includes(key));
  if (stranger !== undefined)
    throw new AdminError(400, `${name} has no ${stranger}; it may have ${allowed.join(', ')}`);
  return value;
}

export function readText(object: JsonObject, name: string): string | undefined {
  const value = object[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw wrong(name, 'a text');
  return value;
}

export function readFlag(object: JsonObject, name: string): boolean | undefined {
  const value = object[name] ?? undefined;
  if (value !== undefined && typeof value !== 'boolean') throw wrong(name, 'true or false');
  return value;
}

/** A number from `min` to `max`; a whole one unless `fraction`. */
export function readNumber(
  object: JsonObject,
  name: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER, fraction = false } = {},
): number | undefined {
  const value = object[name] ?? undefined;
  if (value === undefined) return undefined;
  const fits =
    typeof value === 'number' && value >= min && value <= max && (fraction || Number.isInteger(value));
  if (!fits) throw wrong(name, `a ${fraction ? '' : 'whole '}number from ${min} to ${max}`);
  return value;
}

export function readChoice<T extends string>(
  object: JsonObject,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = object[name] ?? undefined;
  if (value === undefined) return undefined;
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw wrong(name, `one of ${choices.join(', ')}`);
  return chosen;
}

export function readList(object: JsonObject, name: string): readonly unknown[] | undefined {
  const value: unknown = object[name] ?? undefined;
  if (value !== undefined && !Array.isArray(value)) throw wrong(name, 'a list');
  return value;
}

export function readTexts(object: JsonObject, name: string): string[] | undefined {
  return readList(object, name)?.map((value) => {
    if (typeof value !== 'string') throw wrong(name, 'a list of texts');
    return value;
  });
}

/** A whole number in the query. */
export function readQueryNumber(query: URLSearchParams, name: string, fallback: number, max: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,15}$/.test(text) || Number(text) > max) throw wrong(name, `a whole number up to ${max}`);
  return Number(text);
}
