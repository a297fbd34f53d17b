import { checkFlexMessage } from './flex/flex-message.js';
import { checkImagemapMessage } from './imagemap-message.js';
import type { JsonObject } from './json-shapes.js';
import {
  checkAudioMessage,
  checkCouponMessage,
  checkImageMessage,
  checkLocationMessage,
  checkStickerMessage,
  checkVideoMessage,
} from './media-messages.js';
import type { Place } from './place.js';
import { checkTemplateMessage } from './template-message.js';
import { checkTextMessage } from './text-message.js';
import { checkTextV2Message } from './text-v2-message.js';

/** Checks what is particular to one type of message and reports what is wrong at its place. */
export type MessageCheck = (message: JsonObject, place: Place) => void;

/**
 * LINE's message types, each with its check. The order is the one in which an unknown type is answered.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#message-objects
 */
export const MESSAGE_TYPES: ReadonlyMap<string, MessageCheck> = new Map<string, MessageCheck>([
  ['text', checkTextMessage],
  ['textV2', checkTextV2Message],
  ['sticker', checkStickerMessage],
  ['image', checkImageMessage],
  ['video', checkVideoMessage],
  ['audio', checkAudioMessage],
  ['location', checkLocationMessage],
  ['coupon', checkCouponMessage],
  ['imagemap', checkImagemapMessage],
  ['template', checkTemplateMessage],
  ['flex', checkFlexMessage],
]);

/** Types whose sent message gets a quote token. @see https://developers.line.biz/en/docs/messaging-api/get-quote-tokens/ */
export const QUOTABLE_TYPES: ReadonlySet<unknown> = new Set([
  'text',
  'textV2',
  'sticker',
  'image',
  'video',
  'template',
  'flex',
]);
