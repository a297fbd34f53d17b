import { say } from './issue-texts.js';
import { MAX_ALT_TEXT_UNITS, SHOWN_ALT_TEXT_UNITS } from '../limits.js';
import { text } from './fields.js';
import type { Field } from './shape.js';

const altTextField = text({ maxUnits: MAX_ALT_TEXT_UNITS });

/** What notifications and the chat list show for a message that is no text: 1 to 1,500 UTF-16 code units. */
export const altText: Field = (value, scope, step) => {
  altTextField(value, scope, step);
  if (typeof value !== 'string' || value.length <= SHOWN_ALT_TEXT_UNITS) return;
  if (value.length > MAX_ALT_TEXT_UNITS || !scope.isFinal(value)) return;
  scope.warning(say('alt_text_cut', { length: value.length, max: SHOWN_ALT_TEXT_UNITS }), step);
};
