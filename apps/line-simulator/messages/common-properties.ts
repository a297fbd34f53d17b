import { DETAIL } from '../line-errors.js';
import {
  checkUrl,
  HTTPS_ONLY,
  memberOf,
  objectAt,
  optionalList,
  optionalText,
  type Place,
} from './check-fields.js';
import { checkQuickReplyAction } from './quick-reply-action.js';
import type { JsonObject } from './json-shapes.js';

const MAX_QUICK_REPLY_ITEMS = 13;
const MAX_SENDER_NAME = 20;
const RESERVED_NAME = /\bline\b/i;

/**
 * Checks what a message of any type may carry: `sender` and `quickReply`.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#common-properties-for-messages
 */
export function checkCommonProperties(message: JsonObject, place: Place): void {
  checkSender(message.sender, memberOf(place, 'sender'));
  checkQuickReply(message.quickReply, memberOf(place, 'quickReply'));
}

function checkSender(value: unknown, place: Place): void {
  const sender = objectAt(value, place, false);
  if (sender === null) return;
  const name = optionalText(sender, 'name', place, MAX_SENDER_NAME);
  if (name !== null && RESERVED_NAME.test(name)) {
    place.problems.addSchema(memberOf(place, 'name').path, DETAIL.reservedName);
  }
  checkUrl(sender, 'iconUrl', place, HTTPS_ONLY);
}

function checkQuickReply(value: unknown, place: Place): void {
  const quickReply = objectAt(value, place, false);
  if (quickReply === null) return;
  const items = optionalList(quickReply, 'items', place, { min: 1, max: MAX_QUICK_REPLY_ITEMS });
  if (quickReply.items === undefined) {
    place.problems.addSchema(memberOf(place, 'items').path, DETAIL.mayNotBeEmpty);
  }
  items?.forEach((item, index) => checkQuickReplyItem(item, memberOf(memberOf(place, 'items'), index)));
}

function checkQuickReplyItem(value: unknown, place: Place): void {
  const item = objectAt(value, place, true);
  if (item === null) return;
  if (item.type !== 'action')
    place.problems.addSchema(memberOf(place, 'type').path, DETAIL.oneOf(['action']));
  checkUrl(item, 'imageUrl', place, HTTPS_ONLY);
  checkQuickReplyAction(item.action, memberOf(place, 'action'));
}
