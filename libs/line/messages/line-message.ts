import type { CouponMessage } from './coupon-message.js';
import type { FlexMessage } from './flex/flex-message.js';
import type { ImagemapMessage } from './imagemap-message.js';
import type { LocationMessage } from './location-message.js';
import type { AudioMessage, ImageMessage, VideoMessage } from './media-messages.js';
import type { StickerMessage } from './sticker-message.js';
import type { TemplateMessage } from './template-types.js';
import type { TextMessage } from './text-message.js';
import type { TextV2Message } from './text-v2-message.js';

/**
 * Every message object LINE takes, in LINE's own words and shape.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#message-objects
 */
export type LineMessage =
  | TextMessage
  | TextV2Message
  | StickerMessage
  | ImageMessage
  | VideoMessage
  | AudioMessage
  | LocationMessage
  | CouponMessage
  | ImagemapMessage
  | TemplateMessage
  | FlexMessage;

export type LineMessageType = LineMessage['type'];

/** Every type, the common ones first. */
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
] as const satisfies readonly LineMessageType[];
