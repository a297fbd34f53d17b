import { asObject, asObjects, asText, type JsonObject } from './safe-values.js';

/** A piece of a text message. */
export type TextPart =
  | { kind: 'words'; text: string }
  | { kind: 'link'; text: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'mention'; userId: string | undefined; key: string };

/** The pieces of a `text` message: LINE's emojis stand where `emojis` names a `$` of the text. */
export function textParts(message: JsonObject): TextPart[] {
  const text = asText(message.text) ?? '';
  const emojis = asObjects(message.emojis)
    .filter(({ index }) => typeof index === 'number' && text[index] === '$')
    .sort((one, other) => Number(one.index) - Number(other.index));
  const parts: TextPart[] = [];
  let from = 0;
  for (const emoji of emojis) {
    const index = Number(emoji.index);
    if (index < from) continue;
    parts.push(...withLinks(text.slice(from, index)), emojiPart(emoji));
    from = index + 1;
  }
  return [...parts, ...withLinks(text.slice(from))];
}

const BRACES = /\{\{|\}\}|\{([0-9a-zA-Z_]{1,20})\}/g;

/** The pieces of a `textV2` message: `{key}` is what `substitution` has under it, `{{` and `}}` are braces. */
export function textV2Parts(message: JsonObject): TextPart[] {
  const text = asText(message.text) ?? '';
  const substitution = asObject(message.substitution);
  const parts: TextPart[] = [];
  let words = '';
  let from = 0;
  for (const found of text.matchAll(BRACES)) {
    words += text.slice(from, found.index);
    from = found.index + found[0].length;
    const [whole, key] = found;
    if (key === undefined) words += whole.charAt(0);
    else {
      parts.push(...withLinks(words), substitutePart(key, substitution));
      words = '';
    }
  }
  return [...parts, ...withLinks(words + text.slice(from))];
}

function substitutePart(key: string, substitution: JsonObject): TextPart {
  const value = Object.hasOwn(substitution, key) ? asObject(substitution[key]) : {};
  if (value.type === 'emoji') return emojiPart(value);
  if (value.type !== 'mention') return { kind: 'words', text: `{${key}}` };
  const { type, userId } = asObject(value.mentionee);
  return { kind: 'mention', userId: type === 'all' ? undefined : asText(userId), key };
}

const emojiPart = ({ productId, emojiId }: JsonObject): TextPart => ({
  kind: 'emoji',
  name: `${asText(productId) ?? '?'}/${asText(emojiId) ?? '?'}`,
});

/** Addresses as LINE's app finds them: they end before a space, any non-ASCII letter and closing punctuation. */
const LINK = /(?:https?|line):\/\/[\x21\x23-\x26\x28-\x3b\x3d\x3f-\x7e]+/gi;

function withLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = withoutTail(found);
    if (index > from) parts.push({ kind: 'words', text: text.slice(from, index) });
    parts.push({ kind: 'link', text: link });
    from = index + link.length;
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) });
  return parts;
}

function withoutTail(link: string): string {
  const trimmed = link.replace(/[.,!?;:]+$/, '');
  const count = (bracket: string): number => trimmed.split(bracket).length - 1;
  const isUnopened = trimmed.endsWith(')') && count(')') > count('(');
  return isUnopened ? withoutTail(trimmed.slice(0, -1)) : trimmed;
}
