import type { Place } from './check-fields.js';
import type { JsonObject } from './json-shapes.js';
import { checkTextMessage } from './text-message.js';

/** Checks what is particular to one type of message and reports what is wrong at its place. */
export type MessageCheck = (message: JsonObject, place: Place) => void;

/** Accepts any structure: the type is LINE's, its inside is not simulated. */
const anyStructure: MessageCheck = () => undefined;

/**
 * LINE's message types. The order is the one in which an unknown type is answered. Types marked `anyStructure` are accepted as
 * they come; giving one its own check here is all that is needed to simulate it.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#message-objects
 */
export const MESSAGE_TYPES: ReadonlyMap<string, MessageCheck> = new Map<string, MessageCheck>([
  ['text', checkTextMessage],
  ['textV2', anyStructure],
  ['sticker', anyStructure],
  ['image', anyStructure],
  ['video', anyStructure],
  ['audio', anyStructure],
  ['location', anyStructure],
  ['coupon', anyStructure],
  ['imagemap', anyStructure],
  ['template', anyStructure],
  ['flex', anyStructure],
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
