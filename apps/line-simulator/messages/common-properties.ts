import { DETAIL } from '../line-errors.js';
import { ACTION_PLACES, checkAction } from './check-action.js';
import { listAt, objectAt, optionalText } from './check-fields.js';
import { MEDIA_URL, optionalUrl } from './check-urls.js';
import type { JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

const QUICK_REPLY_ITEMS = { min: 1, max: 13, required: true };
const SENDER_NAME = { max: 20 };
const RESERVED_NAME = /\bline\b/i;

/**
 * Checks what a message of any type may carry: `sender` and `quickReply`.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#common-properties-for-messages
 */
export function checkCommonProperties(message: JsonObject, place: Place): void {
  if (message.sender !== undefined) checkSender(message.sender, memberOf(place, 'sender'));
  if (message.quickReply !== undefined) checkQuickReply(message.quickReply, memberOf(place, 'quickReply'));
}

function checkSender(value: unknown, place: Place): void {
  const sender = objectAt(value, place, false);
  if (sender === null) return;
  const name = optionalText(sender, 'name', place, SENDER_NAME);
  if (name !== null && RESERVED_NAME.test(name)) {
    report(memberOf(place, 'name'), { kind: 'said', message: DETAIL.reservedName });
  }
  optionalUrl(sender, 'iconUrl', place, MEDIA_URL);
}

function checkQuickReply(value: unknown, place: Place): void {
  const quickReply = objectAt(value, place, false);
  if (quickReply === null) return;
  const items = listAt(quickReply, 'items', place, QUICK_REPLY_ITEMS);
  items?.forEach((item, index) => checkQuickReplyItem(item, memberOf(memberOf(place, 'items'), index)));
}

function checkQuickReplyItem(value: unknown, place: Place): void {
  const item = objectAt(value, place, true);
  if (item === null) return;
  if (item.type !== 'action') report(memberOf(place, 'type'), { kind: 'choice', values: ['action'] });
  optionalUrl(item, 'imageUrl', place, MEDIA_URL);
  checkAction(item.action, memberOf(place, 'action'), ACTION_PLACES.quickReply);
}
