import type { Finding } from '../../findings/index.js';
import { type MessageIssueCode, say } from './issue-texts.js';
import { MAX_SUBSTITUTION_KEY_UNITS } from '../limits.js';
import { quoted } from './fields.js';

/** What a text of version 2 asks to be substituted: the keys in order, or what is wrong with its braces. */
export type Placeholders = { ok: true; keys: string[] } | { ok: false; fault: Finding<MessageIssueCode> };

export const SUBSTITUTION_KEY = new RegExp(`^[0-9A-Za-z_]{1,${MAX_SUBSTITUTION_KEY_UNITS}}$`);

const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
const TWICE = { opening: '{{', closing: '}}' };

/**
 * Reads `{key}`, and `{{` and `}}` for the braces themselves, from left to right.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#text-message-v2
 */
export function readPlaceholders(text: string): Placeholders {
  const keys: string[] = [];
  for (const [found, key] of text.matchAll(BRACES)) {
    if (found === '{{' || found === '}}') continue;
    if (key === undefined) return { ok: false, fault: say('lone_brace', { brace: found, ...TWICE }) };
    if (!SUBSTITUTION_KEY.test(key)) return { ok: false, fault: badKey(key) };
    keys.push(key);
  }
  return { ok: true, keys };
}

function badKey(key: string): Finding<MessageIssueCode> {
  const placeholder = `{${quoted(key).slice(1, -1)}}`;
  return say('placeholder_name', { placeholder, max: MAX_SUBSTITUTION_KEY_UNITS, ...TWICE });
}
