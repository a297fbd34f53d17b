import { say } from './issue-texts.js';
import { MAX_TEXT_EMOJIS, MAX_TEXT_UNITS } from '../limits.js';
import { warnOfEmojiLength } from './emoji-length.js';
import { text, whole } from './fields.js';
import type { IssueScope } from './issue-scope.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { messageShape, type MessageBase } from './message-base.js';
import { list, object, shape } from './shape.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#text-message */
export interface TextMessage extends MessageBase {
  type: 'text';
  /** 1 to 5,000 UTF-16 code units, each LINE emoji counting as its alternative text. */
  text: string;
  /** At most 20. */
  emojis?: TextEmoji[];
  /** Quotes an earlier message of the same chat. */
  quoteToken?: string;
}

/** A LINE emoji drawn in place of a `$` in the text. */
export interface TextEmoji {
  /** Position of the `$`, in UTF-16 code units from 0. */
  index: number;
  productId: string;
  emojiId: string;
}

const emoji = object(shape<TextEmoji>({ index: whole(0), productId: text(), emojiId: text() }, {}));

export const TEXT_MESSAGE = messageShape<TextMessage>(
  { text: text({ maxUnits: MAX_TEXT_UNITS }) },
  { emojis: list(emoji, { what: 'emojis', max: MAX_TEXT_EMOJIS }), quoteToken: text() },
  checkEmojis,
);

function checkEmojis(message: JsonObject, scope: IssueScope): void {
  const { text: words, emojis } = message;
  if (typeof words !== 'string' || !Array.isArray(emojis) || !scope.isFinal(words)) return;
  const here = scope.below('emojis');
  const seen = new Set<number>();
  for (const [position, item] of emojis.slice(0, MAX_TEXT_EMOJIS).entries()) {
    const index: unknown = isJsonObject(item) ? item['index'] : undefined;
    if (Number.isInteger(index)) checkPosition(index as number, words, seen, here.below(position));
  }
  warnOfEmojiLength(words, emojis.length, scope);
}

function checkPosition(index: number, words: string, seen: Set<number>, scope: IssueScope): void {
  if (seen.has(index)) scope.error(say('emoji_position_taken'), 'index');
  seen.add(index);
  if (index < 0 || words[index] === '$') return;
  const fault = say('emoji_position_wrong', { index });
  // What is sent may be moved by whatever is done to the text on its way, so a template is only warned of.
  if (scope.check.stage === 'rendered') scope.error(fault, 'index');
  else scope.warning(fault, 'index');
}
