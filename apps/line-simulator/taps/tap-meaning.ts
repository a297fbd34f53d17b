import { pickerValue, PICKER_MODES, type PickerMode } from '../messages/datetime-picker.js';
import type { JsonObject } from '../messages/json-shapes.js';
import type { Deed } from '../webhooks/webhook-event.js';

/** What a tap comes to: the words that appear as the person's own, and what the bot is told. */
export type TapMeaning =
  | { kind: 'meaning'; shown: string | null; deed: Deed | null }
  /** No such tap can happen; `message` says why. */
  | { kind: 'impossible'; message: string };

const impossible = (message: string): TapMeaning => ({ kind: 'impossible', message });
const meaning = (shown: string | null, deed: Deed | null): TapMeaning => ({ kind: 'meaning', shown, deed });

/**
 * What tapping an action means. A link and a text to copy stay on the phone: the bot never hears of them.
 *
 * @param params what was picked, for a datetime picker
 * @see https://developers.line.biz/en/docs/messaging-api/actions/
 */
export function meaningOf(action: JsonObject, params: JsonObject | null): TapMeaning {
  const { type, data, text } = action;
  if (params !== null && type !== 'datetimepicker') return impossible(`${String(type)} takes no params`);
  switch (type) {
    case 'postback':
      if (typeof data !== 'string') return impossible('a postback needs data');
      return meaning(words(action.displayText) ?? words(text), { type, postback: { data } });
    case 'message':
      if (words(text) === null) return impossible('a message action needs a text');
      return saying(String(text));
    case 'datetimepicker':
      return pick(action, params ?? {});
    case 'camera':
    case 'cameraRoll':
      return meaning(null, { type: 'message', message: { type: 'image' } });
    case 'location':
      return meaning(null, { type: 'message', message: { type: 'location' } });
    case 'uri':
    case 'clipboard':
      return meaning(null, null);
    default:
      return impossible('no action of a message has this type');
  }
}

/** What writing a text means. */
export const saying = (text: string): Extract<TapMeaning, { kind: 'meaning' }> => ({
  kind: 'meaning',
  shown: text,
  deed: { type: 'message', message: { type: 'text', text } },
});

const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The picker gives exactly what its mode is about, within its bounds. */
function pick({ data, mode, min, max }: JsonObject, params: JsonObject): TapMeaning {
  const known = PICKER_MODES.find((one) => one === mode);
  if (typeof data !== 'string' || known === undefined)
    return impossible('a datetimepicker needs data and a mode');
  const [name, ...others] = Object.keys(params);
  const picked = valueOf(known, params[known]);
  if (name !== known || others.length > 0 || picked === null)
    return impossible(`params must be {"${known}": …} in the form of that mode`);
  const [least, most] = [valueOf(known, min), valueOf(known, max)];
  if ((least !== null && picked < least) || (most !== null && picked > most))
    return impossible(`${known} is outside of what can be picked`);
  return meaning(null, { type: 'postback', postback: { data, params: { [known]: picked } } });
}

const valueOf = (mode: PickerMode, value: unknown): string | null =>
  typeof value === 'string' ? pickerValue(mode, value) : null;
