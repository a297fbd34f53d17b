/**
 * LINE message objects, in LINE's own words and shape.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#message-objects
 */
export interface TextMessage {
  type: 'text';
  /** 1 to 5,000 UTF-16 code units. */
  text: string;
  emojis?: TextEmoji[];
  /** Quotes an earlier message of the same chat. */
  quoteToken?: string;
  sender?: MessageSender;
}

/** A LINE emoji drawn in place of a `$` in the text. */
export interface TextEmoji {
  /** Position of the `$`, in UTF-16 code units from 0. */
  index: number;
  productId: string;
  emojiId: string;
}

/** Name and icon shown instead of the account's own, for one message. */
export interface MessageSender {
  name?: string;
  /** HTTPS, a square PNG. */
  iconUrl?: string;
}

/** Every message this version can send. */
export type LineMessage = TextMessage;

export type LineMessageType = LineMessage['type'];

/** Every type LINE knows, so that a type we cannot send yet is told apart from a mistyped one. */
export const LINE_MESSAGE_TYPES = [
  'text',
  'textV2',
  'sticker',
  'image',
  'video',
  'audio',
  'location',
  'imagemap',
  'template',
  'flex',
  'coupon',
] as const;
