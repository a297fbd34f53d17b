import type { IssueScope } from './message-issue.js';
import { MAX_URL_UNITS } from './limits.js';

/** A JSON object as it came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object, and neither `null` nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object with no key but the named ones, or `undefined` after saying why not. */
export function checkObject(
  value: unknown,
  scope: IssueScope,
  knownKeys: readonly string[],
): JsonObject | undefined {
  if (!isJsonObject(value)) {
    scope.error('must be an object');
    return undefined;
  }
  for (const key of Object.keys(value)) {
    // LINE ignores some unknown keys and refuses others. A mistyped one is never what was meant.
    if (!knownKeys.includes(key)) scope.key(key).error('is not a known property here');
  }
  return value;
}

/** The value as a list, or `undefined` after saying why not. */
export function checkList(value: unknown, scope: IssueScope): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  scope.error('must be a list');
  return undefined;
}

/**
 * Checks a required, non-empty string.
 *
 * @param maxUnits longest allowed rendered string in UTF-16 code units
 * @returns the string when it is one, even when it is too long
 */
export function checkString(value: unknown, scope: IssueScope, maxUnits?: number): string | undefined {
  if (value === undefined) {
    scope.error('is missing');
    return undefined;
  }
  if (typeof value !== 'string') {
    scope.error('must be a string');
    return undefined;
  }
  if (value === '') scope.error('must not be empty');
  if (maxUnits !== undefined && scope.stage === 'rendered' && value.length > maxUnits) {
    scope.error(`is ${value.length} characters long (UTF-16 code units); LINE allows at most ${maxUnits}`);
  }
  return value;
}

/** Checks a URL that LINE will fetch: HTTPS, absolute, at most 2,000 code units. Templates are judged once rendered. */
export function checkHttpsUrl(value: unknown, scope: IssueScope): void {
  const url = checkString(value, scope, MAX_URL_UNITS);
  if (url === undefined || url === '' || scope.stage === 'template') return;
  if (!/^https:\/\//i.test(url) || !URL.canParse(url))
    scope.error('must be an address that begins with https://');
}
