import { INSIDE_DETAIL } from '../line-errors.js';
import { isUserId } from '../world/ids.js';
import { objectAt, optionalText, requireText } from './check-fields.js';
import { TEXT_V2 } from './dialects.js';
import { isObject, type JsonObject } from './json-shapes.js';
import { insideOf, memberOf, quotedMemberOf, report, type Place } from './place.js';
import { TEXT } from './text-message.js';
import { findPlaceholders } from './text-v2-placeholders.js';

const KEY = /^[0-9a-zA-Z_]{1,20}$/;
const MOST_SUBSTITUTIONS = 100;
const MOST_OF_A_KIND = 20;

const KINDS: ReadonlyMap<unknown, (value: JsonObject, place: Place) => void> = new Map([
  ['emoji', checkEmoji],
  ['mention', checkMention],
]);

/**
 * Checks a message of type `textV2`: its text, its placeholders, and what takes their place. Whether those mentioned are in the
 * chat depends on the chat, see `chat-rules.ts`.
 */
export function checkTextV2Message(message: JsonObject, place: Place): void {
  const text = requireText(message, 'text', place, TEXT);
  optionalText(message, 'quoteToken', place);
  const at = insideOf(memberOf(place, 'substitution'), 'substitution', TEXT_V2);
  const substitution = objectAt(message.substitution, at, false) ?? {};
  if (text !== null)
    checkPlaceholders(text, substitution, insideOf(memberOf(place, 'text'), 'text', TEXT_V2));
  checkSubstitution(substitution, at);
}

function checkPlaceholders(text: string, substitution: JsonObject, place: Place): void {
  const placeholders = findPlaceholders(text);
  const keys = placeholders.flatMap((found) => (found.kind === 'key' ? [found.key] : []));
  for (const key of new Set(keys)) {
    if (!KEY.test(key)) say(place, INSIDE_DETAIL.badKey(key));
    else if (!Object.hasOwn(substitution, key)) say(place, INSIDE_DETAIL.noSubstitution(key));
  }
  if (keys.length < placeholders.length) say(place, INSIDE_DETAIL.unpairedBrace);
  checkCounts(keys, substitution, place);
}

/** Every place in the text counts: there may be a hundred substitutions, of which only so many of a kind can be shown. */
function checkCounts(keys: readonly string[], substitution: JsonObject, place: Place): void {
  for (const type of KINDS.keys()) {
    const count = keys.filter((key) => {
      const value = Object.hasOwn(substitution, key) ? substitution[key] : undefined;
      return isObject(value) && value.type === type;
    }).length;
    if (count > MOST_OF_A_KIND) report(place, { kind: 'size', min: 0, max: MOST_OF_A_KIND, size: count });
  }
}

const say = (place: Place, message: string): void => report(place, { kind: 'said', message });

function checkSubstitution(substitution: JsonObject, place: Place): void {
  const entries = Object.entries(substitution);
  if (entries.length > MOST_SUBSTITUTIONS) {
    report(place, { kind: 'size', min: 0, max: MOST_SUBSTITUTIONS, size: entries.length });
    return;
  }
  for (const [key, value] of entries) checkValue(key, value, quotedMemberOf(place, key));
}

function checkValue(key: string, value: unknown, place: Place): void {
  if (!KEY.test(key)) say(place, INSIDE_DETAIL.badKey(key));
  const holder = objectAt(value, place, true);
  if (holder === null) return;
  const check = KINDS.get(holder.type);
  if (check === undefined) report(memberOf(place, 'type'), { kind: 'choice', values: ['emoji', 'mention'] });
  else check(holder, place);
}

function checkEmoji(emoji: JsonObject, place: Place): void {
  requireText(emoji, 'productId', place);
  requireText(emoji, 'emojiId', place);
}

function checkMention(mention: JsonObject, place: Place): void {
  const at = memberOf(place, 'mentionee');
  const mentionee = objectAt(mention.mentionee, at, true);
  if (mentionee === null || mentionee.type === 'all') return;
  if (mentionee.type !== 'user') {
    report(memberOf(at, 'type'), { kind: 'choice', values: ['user', 'all'] });
    return;
  }
  const userId = requireText(mentionee, 'userId', at);
  if (userId !== null && !isUserId(userId))
    report(memberOf(at, 'userId'), { kind: 'form', form: 'a user id' });
}
