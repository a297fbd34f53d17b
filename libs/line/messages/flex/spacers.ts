import { color } from '../colors.js';
import { shape } from '../shape.js';
import { space } from './measures.js';
import { flexShare } from './placement.js';

/** A line between components. */
export interface FlexSeparator {
  type: 'separator';
  /** Space before it: a keyword or pixels. */
  margin?: string;
  color?: string;
}

/** Empty room. Deprecated by LINE in favour of margins and paddings. */
export interface FlexFiller {
  type: 'filler';
  flex?: number;
}

export const SEPARATOR = shape<FlexSeparator>({}, { margin: space, color });

export const FILLER = shape<FlexFiller>({}, { flex: flexShare });
