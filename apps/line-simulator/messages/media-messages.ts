import { optionalForm, optionalText, requireText } from './check-fields.js';
import { requireNumber } from './check-numbers.js';
import { MEDIA_URL, requireUrl } from './check-urls.js';
import type { JsonObject } from './json-shapes.js';
import type { Place } from './place.js';

const PLACE_WORDS = { max: 100 };
const LATITUDE = { min: -90, max: 90, fraction: true };
const LONGITUDE = { min: -180, max: 180, fraction: true };
const DURATION_MS = { min: 1, max: Number.MAX_SAFE_INTEGER };
const TRACKING_ID = { pattern: /^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/ };
const DELIVERY_TAG = { pattern: /^[a-zA-Z0-9_]{1,30}$/ };

/** Which stickers there are is not simulated: any two ids will do. @see https://developers.line.biz/en/reference/messaging-api/#sticker-message */
export function checkStickerMessage(message: JsonObject, place: Place): void {
  requireText(message, 'packageId', place);
  requireText(message, 'stickerId', place);
  optionalText(message, 'quoteToken', place);
}

/** Nothing is fetched, so formats and sizes of pictures, films and sounds are not looked at. */
export function checkImageMessage(message: JsonObject, place: Place): void {
  requireUrl(message, 'originalContentUrl', place, MEDIA_URL);
  requireUrl(message, 'previewImageUrl', place, MEDIA_URL);
}

/** @see https://developers.line.biz/en/reference/messaging-api/#video-message */
export function checkVideoMessage(message: JsonObject, place: Place): void {
  checkImageMessage(message, place);
  optionalForm(message, 'trackingId', place, TRACKING_ID);
}

/** `duration` is in milliseconds. */
export function checkAudioMessage(message: JsonObject, place: Place): void {
  requireUrl(message, 'originalContentUrl', place, MEDIA_URL);
  requireNumber(message, 'duration', place, DURATION_MS);
}

/** @see https://developers.line.biz/en/reference/messaging-api/#location-message */
export function checkLocationMessage(message: JsonObject, place: Place): void {
  requireText(message, 'title', place, PLACE_WORDS);
  requireText(message, 'address', place, PLACE_WORDS);
  requireNumber(message, 'latitude', place, LATITUDE);
  requireNumber(message, 'longitude', place, LONGITUDE);
}

/** Which coupons there are is not simulated. */
export function checkCouponMessage(message: JsonObject, place: Place): void {
  requireText(message, 'couponId', place);
  optionalForm(message, 'deliveryTag', place, DELIVERY_TAG);
}
