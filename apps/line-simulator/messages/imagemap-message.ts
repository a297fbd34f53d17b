import { CLIPBOARD_TEXT } from './action-fields.js';
import { ALT_TEXT } from './alt-text.js';
import { listAt, objectAt, optionalText, requireText } from './check-fields.js';
import { requireNumber } from './check-numbers.js';
import { LINK_URL, MEDIA_URL, requireUrl } from './check-urls.js';
import type { JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

const WIDTH = { min: 1_040, max: 1_040 };
const LENGTH = { min: 1 };
const OFFSET = { min: 0 };
const ACTIONS = { max: 50, required: true };
const MESSAGE_TEXT = { max: 400 };
const LABEL = { min: 1, max: 100, unit: 'graphemes' } as const;
const LINK_LABEL = { min: 1, max: 30 } as const;

const ACTION_FIELDS: ReadonlyMap<string, (action: JsonObject, place: Place) => void> = new Map([
  ['uri', (action, place) => requireUrl(action, 'linkUri', place, LINK_URL)],
  ['message', (action, place) => void requireText(action, 'text', place, MESSAGE_TEXT)],
  ['clipboard', (action, place) => void requireText(action, 'clipboardText', place, CLIPBOARD_TEXT)],
]);

/**
 * Checks a message of type `imagemap`. Its actions are a kind of their own, with an area and other limits.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#imagemap-message
 */
export function checkImagemapMessage(message: JsonObject, place: Place): void {
  requireUrl(message, 'baseUrl', place, MEDIA_URL);
  requireText(message, 'altText', place, ALT_TEXT);
  const sizePlace = memberOf(place, 'baseSize');
  const size = objectAt(message.baseSize, sizePlace, true);
  if (size !== null) {
    requireNumber(size, 'width', sizePlace, WIDTH);
    requireNumber(size, 'height', sizePlace, LENGTH);
  }
  const actions = listAt(message, 'actions', place, ACTIONS);
  actions?.forEach((action, index) => checkAction(action, memberOf(memberOf(place, 'actions'), index)));
  checkVideo(message.video, memberOf(place, 'video'));
}

function checkAction(value: unknown, place: Place): void {
  const action = objectAt(value, place, true);
  if (action === null) return;
  const checkFields = typeof action.type === 'string' ? ACTION_FIELDS.get(action.type) : undefined;
  if (checkFields === undefined) {
    report(memberOf(place, 'type'), { kind: 'choice', values: [...ACTION_FIELDS.keys()] });
    return;
  }
  checkFields(action, place);
  optionalText(action, 'label', place, LABEL);
  checkArea(action.area, memberOf(place, 'area'));
}

function checkArea(value: unknown, place: Place): void {
  const area = objectAt(value, place, true);
  if (area === null) return;
  for (const name of ['x', 'y']) requireNumber(area, name, place, OFFSET);
  for (const name of ['width', 'height']) requireNumber(area, name, place, LENGTH);
}

function checkVideo(value: unknown, place: Place): void {
  const video = objectAt(value, place, false);
  if (video === null) return;
  requireUrl(video, 'originalContentUrl', place, MEDIA_URL);
  requireUrl(video, 'previewImageUrl', place, MEDIA_URL);
  checkArea(video.area, memberOf(place, 'area'));
  const linkPlace = memberOf(place, 'externalLink');
  const link = objectAt(video.externalLink, linkPlace, false);
  if (link === null) return;
  requireUrl(link, 'linkUri', linkPlace, LINK_URL);
  requireText(link, 'label', linkPlace, LINK_LABEL);
}
