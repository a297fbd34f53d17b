import { say } from '../issue-texts.js';
import { color } from '../colors.js';
import { text } from '../fields.js';
import { kinds } from '../kinds.js';
import { shape } from '../shape.js';

/**
 * The ground of a box, passing from one colour to another.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/flex-message-layout/#linear-gradient-bg
 */
export interface FlexLinearGradient {
  type: 'linearGradient';
  /** From `0deg` (upwards) clockwise to below `360deg`. */
  angle: string;
  startColor: string;
  endColor: string;
  centerColor?: string;
  /** `0%` to `100%`, default `50%`. */
  centerPosition?: string;
}

const angle = text({
  form: {
    pattern: /^(?:[0-2]?\d?\d|3[0-5]\d)(?:\.\d+)?deg$/,
    otherwise: (found) => say('not_angle', { found }),
  },
});

const centerPosition = text({
  form: {
    pattern: /^(?:100(?:\.0+)?|\d?\d(?:\.\d+)?)%$/,
    otherwise: (found) => say('not_percent', { found }),
  },
});

export const gradient = kinds({
  linearGradient: shape<FlexLinearGradient>(
    { angle, startColor: color, endColor: color },
    { centerColor: color, centerPosition },
  ),
});
