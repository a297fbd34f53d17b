import { say } from './issue-texts.js';
import { MAX_COUPON_TAG_UNITS } from '../limits.js';
import { text } from './fields.js';
import { messageShape, type MessageBase } from './message-base.js';

/**
 * A coupon of this account.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#coupon-message
 */
export interface CouponMessage extends MessageBase {
  type: 'coupon';
  couponId: string;
  /** Tells the ways to the coupon apart in LINE's statistics: 1 to 30 of 0-9, a-z, A-Z and _. */
  deliveryTag?: string;
}

const TAG = { pattern: /^\w*$/, otherwise: (found: string) => say('tag_characters', { found }) };

export const COUPON_MESSAGE = messageShape<CouponMessage>(
  { couponId: text() },
  { deliveryTag: text({ maxUnits: MAX_COUPON_TAG_UNITS, form: TAG }) },
);
