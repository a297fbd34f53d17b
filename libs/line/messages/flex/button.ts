import { flexButtonAction } from '../action-places.js';
import type { Action } from '../action-types.js';
import { color } from '../colors.js';
import { oneOf, yesOrNo } from '../fields.js';
import { shape } from '../shape.js';
import { flexShare, gravity, PLACEMENT, type Placement } from './placement.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#button */
export interface FlexButton extends Placement {
  type: 'button';
  /** Its label is required, 1 to 40 characters. */
  action: Action;
  flex?: number;
  /** Default `md`. */
  height?: 'sm' | 'md';
  /** Default `link`. */
  style?: 'primary' | 'secondary' | 'link';
  /** Of the letters of a link, of the ground of others. #RRGGBB or #RRGGBBAA. */
  color?: string;
  gravity?: 'top' | 'bottom' | 'center';
  adjustMode?: 'shrink-to-fit';
  /** Follows the size of letters set in the app. */
  scaling?: boolean;
}

export const BUTTON = shape<FlexButton>(
  { action: flexButtonAction },
  {
    ...PLACEMENT,
    flex: flexShare,
    height: oneOf(['sm', 'md']),
    style: oneOf(['primary', 'secondary', 'link']),
    color,
    gravity,
    adjustMode: oneOf(['shrink-to-fit']),
    scaling: yesOrNo,
  },
);
