import { MAX_SUBSTITUTIONS, MAX_TEXT_EMOJIS, MAX_TEXT_MENTIONS, MAX_TEXT_UNITS } from '../limits.js';
import { warnOfEmojiLength } from './emoji-length.js';
import { quoted, text } from './fields.js';
import type { IssueScope } from './issue-scope.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { messageShape, type MessageBase } from './message-base.js';
import type { Finding } from '../../findings/index.js';
import { type MessageIssueCode, say } from './issue-texts.js';
import { readPlaceholders, SUBSTITUTION_KEY } from './placeholders.js';
import type { Field } from './shape.js';
import { substitute, type Substitution } from './substitution.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#text-message-v2 */
export interface TextV2Message extends MessageBase {
  type: 'textV2';
  /** 1 to 5,000 UTF-16 code units. `{key}` stands for an entry of `substitution`; a brace itself is written twice. */
  text: string;
  /** At most 100 entries; keys are 1 to 20 of 0-9, a-z, A-Z and _. */
  substitution?: Record<string, Substitution>;
  /** Quotes an earlier message of the same chat. */
  quoteToken?: string;
}

const substitution: Field = (value, scope, step) => {
  if (!isJsonObject(value)) {
    scope.error(say('not_object'), step);
    return;
  }
  const keys = Object.keys(value);
  if (keys.length > MAX_SUBSTITUTIONS) {
    scope.error(say('substitution_count', { count: keys.length, max: MAX_SUBSTITUTIONS }), step);
  }
  const here = scope.below(step);
  for (const key of keys.slice(0, MAX_SUBSTITUTIONS)) {
    if (!SUBSTITUTION_KEY.test(key)) here.error(say('substitution_name'), key);
    substitute(value[key], here, key);
  }
};

export const TEXT_V2_MESSAGE = messageShape<TextV2Message>(
  { text: text({ maxUnits: MAX_TEXT_UNITS }) },
  { substitution, quoteToken: text() },
  checkPlaceholders,
);

function checkPlaceholders(message: JsonObject, scope: IssueScope): void {
  const { text: words, substitution: entries = {} } = message;
  if (typeof words !== 'string' || words.length > MAX_TEXT_UNITS || !scope.isFinal(words)) return;
  if (!isJsonObject(entries)) return;
  const read = readPlaceholders(words);
  if (!read.ok) {
    tell(read.fault, scope);
    return;
  }
  const used = new Set(read.keys);
  for (const key of used) {
    if (!Object.hasOwn(entries, key))
      tell(say('placeholder_unexplained', { placeholder: `{${key}}` }), scope);
  }
  checkUses(words, read.keys, entries, scope);
  warnOfUnused(used, entries, scope);
}

/**
 * Braces mean one thing to LINE and, doubled, another to templates. So as long as the text may still pass through
 * rendering, what looks wrong is a warning.
 */
function tell(fault: Finding<MessageIssueCode>, scope: IssueScope): void {
  if (scope.check.stage === 'rendered') scope.error(fault, 'text');
  else scope.warning(fault, 'text');
}

function checkUses(words: string, keys: string[], entries: JsonObject, scope: IssueScope): void {
  const uses = (type: string): number => keys.filter((key) => typeOf(entries, key) === type).length;
  const emojis = uses('emoji');
  const mentions = uses('mention');
  if (emojis > MAX_TEXT_EMOJIS) tell(say('emoji_count', { count: emojis, max: MAX_TEXT_EMOJIS }), scope);
  if (mentions > MAX_TEXT_MENTIONS) {
    tell(say('mention_count', { count: mentions, max: MAX_TEXT_MENTIONS }), scope);
  }
  warnOfEmojiLength(words, emojis, scope);
}

function typeOf(entries: JsonObject, key: string): unknown {
  const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
  return isJsonObject(entry) ? entry['type'] : undefined;
}

function warnOfUnused(used: ReadonlySet<string>, entries: JsonObject, scope: IssueScope): void {
  const unused = Object.keys(entries).filter((key) => !used.has(key));
  if (unused.length === 0) return;
  const named = unused.sort().slice(0, 5).map(quoted).join(', ');
  scope.warning(say('substitution_unused', { names: named }), 'substitution');
}
