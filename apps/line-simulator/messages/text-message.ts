import { DETAIL } from '../line-errors.js';
import { memberOf, objectAt, optionalList, optionalText, requireText, type Place } from './check-fields.js';
import type { JsonObject } from './json-shapes.js';

/** In UTF-16 code units. @see https://developers.line.biz/en/reference/messaging-api/#text-message */
export const MAX_TEXT_LENGTH = 5_000;
const MAX_EMOJIS = 20;

/** Checks a message of type `text`: its text and its LINE emojis. */
export function checkTextMessage(message: JsonObject, place: Place): void {
  const text = requireText(message, 'text', place, MAX_TEXT_LENGTH);
  optionalText(message, 'quoteToken', place);
  const emojis = optionalList(message, 'emojis', place, { max: MAX_EMOJIS }) ?? [];
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
  if (index === undefined || index === null) at.problems.addSchema(at.path, DETAIL.mustBeSpecified);
  else if (!Number.isInteger(index)) at.problems.addUnreadable(at.path);
  else if (text !== null && text[Number(index)] !== '$')
    at.problems.addSchema(at.path, DETAIL.emojiPlaceholder);
}
