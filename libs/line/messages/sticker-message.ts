import { say } from './issue-texts.js';
import { text } from './fields.js';
import { messageShape, type MessageBase } from './message-base.js';

/**
 * A sticker of LINE's list of those that accounts may send.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#sticker-message
 * @see https://developers.line.biz/en/docs/messaging-api/sticker-list/
 */
export interface StickerMessage extends MessageBase {
  type: 'sticker';
  /** Digits. */
  packageId: string;
  /** Digits. */
  stickerId: string;
  /** Quotes an earlier message of the same chat. */
  quoteToken?: string;
}

const listed = text({
  form: { pattern: /^\d{1,20}$/, otherwise: (found) => say('not_listed_number', { found }) },
});

export const STICKER_MESSAGE = messageShape<StickerMessage>(
  { packageId: listed, stickerId: listed },
  { quoteToken: text() },
);
