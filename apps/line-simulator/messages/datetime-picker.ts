import { choiceAt, optionalText } from './check-fields.js';
import type { JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

export const PICKER_MODES = ['date', 'time', 'datetime'] as const;
export type PickerMode = (typeof PICKER_MODES)[number];

const MODES = { values: PICKER_MODES, required: true };
const DATE = /^(?:19\d\d|20\d\d|2100)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const FORMS: Record<PickerMode, string> = {
  date: 'yyyy-MM-dd',
  time: 'HH:mm',
  datetime: "yyyy-MM-dd'T'HH:mm",
};

/**
 * A value a picker of this mode can hold, in one form so that texts compare as times do; `null` for anything else. Days go
 * from 1900-01-01 to 2100-12-31.
 */
export function pickerValue(mode: PickerMode, text: string): string | null {
  if (mode === 'date') return isDay(text) ? text : null;
  if (mode === 'time') return TIME.test(text) ? text : null;
  const [day = '', time = '', ...rest] = text.split(/t/i);
  return isDay(day) && TIME.test(time) && rest.length === 0 ? `${day}T${time}` : null;
}

/** Date arithmetic lets 30 February be 1 March, so the day must survive it. */
const isDay = (text: string): boolean =>
  DATE.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text);

/** Checks `mode` and the values of a picker. That `max` must come after `min` is our reading. */
export function checkDatetimePicker(action: JsonObject, place: Place): void {
  const mode = choiceAt(action, 'mode', place, MODES);
  if (mode === null) return;
  const [, min, max] = ['initial', 'min', 'max'].map((name) => {
    const text = optionalText(action, name, place);
    const value = text === null ? null : pickerValue(mode, text);
    if (text !== null && value === null) report(memberOf(place, name), { kind: 'form', form: FORMS[mode] });
    return value;
  });
  if (min != null && max != null && min >= max) {
    report(memberOf(place, 'max'), { kind: 'form', form: `a ${mode} after ${min}` });
  }
}
