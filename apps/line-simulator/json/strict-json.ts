import { locateJsonFault, type JsonFault } from './json-fault.js';

/** What reading a body as JSON gives: the value, or the first fault LINE's parser would name. */
export type StrictJson = { kind: 'value'; value: unknown } | { kind: 'fault'; fault: JsonFault };

/**
 * Reads JSON as LINE does: what `JSON.parse` takes, except that a key given twice in one object is refused.
 *
 * The happy path is the engine's own parser and one scan for colons; only a bad body pays for the exact reader,
 * which knows line, column and path.
 *
 * @see https://developers.line.biz/en/news/2022/12/06/duplicate-keys-in-json/
 */
export function parseStrictJson(text: string): StrictJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return faultOf(text);
  }
  return countPairs(text) === countKeys(value) ? { kind: 'value', value } : faultOf(text);
}

function faultOf(text: string): StrictJson {
  const fault = locateJsonFault(text);
  if (fault === null) throw new Error('the two JSON readers disagree');
  return { kind: 'fault', fault };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Colons outside strings in a text known to be JSON: one for each key that was written. */
function countPairs(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) pairs += 1;
    else if (code === QUOTE) at = endOfString(text, at);
  }
  return pairs;
}

/** Index of the quote that closes the string opened at `start`; an odd run of backslashes before a quote escapes it. */
function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}

/** Keys that are left after parsing: fewer than were written when one was given twice. */
function countKeys(value: unknown): number {
  let keys = 0;
  // A list instead of recursion: `JSON.parse` accepts nesting far deeper than the call stack here would.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const item of next) if (typeof item === 'object') open.push(item);
      continue;
    }
    const members: unknown[] = Object.values(next);
    keys += members.length;
    for (const member of members) if (typeof member === 'object') open.push(member);
  }
  return keys;
}
