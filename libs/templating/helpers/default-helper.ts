import type { Helper } from '../helper.js';
import { ANY, anyMore } from './parameters.js';

/** Takes any value whatever, and never fails: with nothing at all it writes nothing. */
export const DEFAULT_HELPER: Helper = {
  name: 'default',
  kind: 'value',
  usage: '{{default first_name "friend"}}',
  description: 'The first of several that has a value; the last may be a text or number to fall back on.',
  parameters: [ANY, anyMore(ANY)],
  work: {
    missing: 'chosen',
    choose: (args) => {
      for (const arg of args) {
        const value = arg();
        if (value !== undefined && value !== '') return value;
      }
      return '';
    },
  },
};
