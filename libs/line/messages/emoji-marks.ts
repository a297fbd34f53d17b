/**
 * LINE names an emoji by the position of a `$` in the text. Values and short links that are put in before it move the `$`,
 * so while a text is made, a character that no text holds stands in its place.
 *
 * Unicode keeps U+FDD0 to U+FDEF for such inner uses; LINE allows 20 emojis in a text.
 *
 * @see https://www.unicode.org/faq/private_use.html#noncharacters
 */
const FIRST_MARK = 0xfdd0;
const MOST_MARKS = 32;
const MARKS = /[\uFDD0-\uFDEF]/g;

interface WithEmojis {
  type: 'text';
  text: string;
  emojis: readonly Record<string, unknown>[];
}

/** The messages with a mark in place of each `$` that an emoji names. Everything else is the same object as before. */
export function markEmojis(messages: readonly unknown[]): unknown[] {
  return messages.map((message) => (hasEmojis(message) ? marked(message) : message));
}

/** Puts the `$` back and tells each emoji where it stands now; one whose place was not rendered is left out. */
export function settleEmojis(messages: unknown[]): unknown[] {
  return messages.some(hasEmojis)
    ? messages.map((message) => (hasEmojis(message) ? settled(message) : message))
    : messages;
}

function hasEmojis(message: unknown): message is WithEmojis {
  if (typeof message !== 'object' || message === null) return false;
  const { type, text, emojis } = message as Partial<Record<string, unknown>>;
  return (
    type === 'text' &&
    typeof text === 'string' &&
    Array.isArray(emojis) &&
    emojis.length > 0 &&
    emojis.length <= MOST_MARKS &&
    emojis.every((emoji) => typeof emoji === 'object' && emoji !== null)
  );
}

function marked(message: WithEmojis): WithEmojis {
  const characters = message.text.replaceAll(MARKS, '').split('');
  message.emojis.forEach(({ index }, position) => {
    if (typeof index === 'number' && characters[index] === '$') characters[index] = markOf(position);
  });
  return { ...message, text: characters.join('') };
}

function settled(message: WithEmojis): Record<string, unknown> {
  const found = new Map<number, number>();
  let text = '';
  for (const character of message.text.split('')) {
    const position = character.charCodeAt(0) - FIRST_MARK;
    if (position < 0 || position >= MOST_MARKS) text += character;
    else if (position < message.emojis.length && !found.has(position)) {
      found.set(position, text.length);
      text += '$';
    }
  }
  const emojis = message.emojis.flatMap((emoji, position) => {
    const index = found.get(position);
    return index === undefined ? [] : [{ ...emoji, index }];
  });
  const { emojis: _emojis, ...rest } = { ...message, text };
  return emojis.length > 0 ? { ...rest, emojis } : rest;
}

function markOf(position: number): string {
  return String.fromCharCode(FIRST_MARK + position);
}
