import { DETAIL } from '../line-errors.js';
import { checkUrl, memberOf, objectAt, requireText, type Place } from './check-fields.js';
import type { JsonObject } from './json-shapes.js';

const MAX_LABEL = 20;
const URI_SCHEMES = /^(?:https?|line|tel):/i;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const nothingMore = (): void => undefined;

/** The actions a quick reply may have, each with what it needs besides its label. */
const ACTIONS: ReadonlyMap<string, (action: JsonObject, place: Place) => void> = new Map([
  ['postback', (action, place) => void requireText(action, 'data', place, 300)],
  ['message', (action, place) => void requireText(action, 'text', place, 300)],
  ['uri', checkUriAction],
  ['datetimepicker', checkDatetimePicker],
  ['camera', nothingMore],
  ['cameraRoll', nothingMore],
  ['location', nothingMore],
  ['clipboard', (action, place) => void requireText(action, 'clipboardText', place, 1_000)],
]);

/**
 * Checks the action of one quick reply button: its type, its label (counted in graphemes, as the phone shows it) and the
 * member its type cannot do without.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#action-objects
 */
export function checkQuickReplyAction(value: unknown, place: Place): void {
  const action = objectAt(value, place, true);
  if (action === null) return;
  const checkRest = typeof action.type === 'string' ? ACTIONS.get(action.type) : undefined;
  if (checkRest === undefined) {
    place.problems.addSchema(memberOf(place, 'type').path, DETAIL.oneOf([...ACTIONS.keys()]));
    return;
  }
  checkLabel(action, place);
  checkRest(action, place);
}

function checkLabel(action: JsonObject, place: Place): void {
  const label = requireText(action, 'label', place);
  if (label !== null && [...graphemes.segment(label)].length > MAX_LABEL) {
    place.problems.addSchema(memberOf(place, 'label').path, DETAIL.lengthBetween(1, MAX_LABEL));
  }
}

function checkUriAction(action: JsonObject, place: Place): void {
  if (requireText(action, 'uri', place) !== null) checkUrl(action, 'uri', place, URI_SCHEMES, 1_000);
}

const PICKER_MODES = ['date', 'time', 'datetime'];

function checkDatetimePicker(action: JsonObject, place: Place): void {
  requireText(action, 'data', place, 300);
  if (typeof action.mode !== 'string' || !PICKER_MODES.includes(action.mode)) {
    place.problems.addSchema(memberOf(place, 'mode').path, DETAIL.oneOf(PICKER_MODES));
  }
}
