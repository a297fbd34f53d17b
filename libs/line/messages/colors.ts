import { say } from './issue-texts.js';
import { text } from './fields.js';

/** #RRGGBB. */
export const rgbColor = text({
  form: { pattern: /^#[0-9A-Fa-f]{6}$/, otherwise: (found) => say('not_rgb_color', { found }) },
});

/** #RRGGBB, or #RRGGBBAA with AA from 00 (clear) to FF (opaque). */
export const color = text({
  form: {
    pattern: /^#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/,
    otherwise: (found) => say('not_color', { found }),
  },
});
