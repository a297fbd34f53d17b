import { DETAIL } from '../line-errors.js';
import { listAt, objectAt, optionalText, requireText } from './check-fields.js';
import { isAbsent, type JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

/** In UTF-16 code units. @see https://developers.line.biz/en/reference/messaging-api/#text-message */
export const MAX_TEXT_LENGTH = 5_000;
export const TEXT = { max: MAX_TEXT_LENGTH };
const EMOJIS = { max: 20 };

/** Checks a message of type `text`: its text and its LINE emojis. */
export function checkTextMessage(message: JsonObject, place: Place): void {
  const text = requireText(message, 'text', place, TEXT);
  optionalText(message, 'quoteToken', place);
  const emojis = listAt(message, 'emojis', place, EMOJIS) ?? [];
  emojis.forEach((emoji, index) => checkEmoji(emoji, text, memberOf(memberOf(place, 'emojis'), index)));
}

/** `index` counts code units and must point at a `$`, which the emoji takes the place of. */
function checkEmoji(value: unknown, text: string | null, place: Place): void {
  const emoji = objectAt(value, place, true);
  if (emoji === null) return;
  requireText(emoji, 'productId', place);
  requireText(emoji, 'emojiId', place);
  const { index } = emoji;
  const at = memberOf(place, 'index');
  if (isAbsent(index)) report(at, { kind: 'absent' });
  else if (!Number.isInteger(index)) report(at, { kind: 'unreadable' });
  else if (text !== null && text[Number(index)] !== '$')
    report(at, { kind: 'said', message: DETAIL.emojiPlaceholder });
}
