import { choiceAt, optionalText, requireText } from './check-fields.js';
import { LINK_URL, requireUrl } from './check-urls.js';
import { checkDatetimePicker } from './datetime-picker.js';
import { isAbsent, type JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

/** Of what comes back with a webhook. */
export const DATA = { max: 300 };
/** Of what is shown as the person's own words. */
const SHOWN = { max: 300, unit: 'graphemes' } as const;
export const CLIPBOARD_TEXT = { min: 1, max: 1_000 } as const;
const INPUT_OPTIONS = {
  values: ['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice'],
} as const;

const nothingMore = (): void => undefined;

/** What each type of action has besides its label. @see https://developers.line.biz/en/reference/messaging-api/#action-objects */
export const ACTION_FIELDS: ReadonlyMap<string, (action: JsonObject, place: Place) => void> = new Map([
  ['postback', checkPostback],
  ['message', (action, place) => void requireText(action, 'text', place, SHOWN)],
  ['uri', (action, place) => requireUrl(action, 'uri', place, LINK_URL)],
  ['datetimepicker', checkPicker],
  ['camera', nothingMore],
  ['cameraRoll', nothingMore],
  ['location', nothingMore],
  ['clipboard', (action, place) => void requireText(action, 'clipboardText', place, CLIPBOARD_TEXT)],
]);

function checkPostback(action: JsonObject, place: Place): void {
  requireText(action, 'data', place, DATA);
  optionalText(action, 'displayText', place, SHOWN);
  const isOldText = optionalText(action, 'text', place, SHOWN) !== null;
  if (isOldText && !isAbsent(action.displayText)) report(memberOf(place, 'text'), { kind: 'surplus' });
  const option = choiceAt(action, 'inputOption', place, INPUT_OPTIONS);
  const fillInText = optionalText(action, 'fillInText', place, SHOWN);
  if (fillInText !== null && option !== 'openKeyboard')
    report(memberOf(place, 'fillInText'), { kind: 'surplus' });
}

function checkPicker(action: JsonObject, place: Place): void {
  requireText(action, 'data', place, DATA);
  checkDatetimePicker(action, place);
}
