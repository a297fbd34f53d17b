import { say } from '../issue-texts.js';
import type { Action } from '../action-types.js';
import { flexAction } from '../action-places.js';
import { color } from '../colors.js';
import { oneOf, text, whole, yesOrNo } from '../fields.js';
import { kinds } from '../kinds.js';
import { list, shape, type Rule } from '../shape.js';
import { fontSize, lineSpacing } from './measures.js';
import { align, flexShare, gravity, PLACEMENT, type Placement } from './placement.js';

/** How letters look. */
interface LetterStyle {
  /** A keyword (`xxs` … `5xl`, default `md`) or pixels. */
  size?: string;
  /** #RRGGBB or #RRGGBBAA. */
  color?: string;
  weight?: 'regular' | 'bold';
  style?: 'normal' | 'italic';
  decoration?: 'none' | 'underline' | 'line-through';
}

/** @see https://developers.line.biz/en/reference/messaging-api/#f-text */
export interface FlexText extends LetterStyle, Placement {
  type: 'text';
  /** Not empty. This or `contents` is needed; LINE ignores it beside spans. */
  text?: string;
  contents?: FlexSpan[];
  flex?: number;
  align?: 'start' | 'end' | 'center';
  gravity?: 'top' | 'bottom' | 'center';
  /** Breaks lines. Default false: what does not fit is cut. */
  wrap?: boolean;
  /** Pixels, such as `20px`. */
  lineSpacing?: string;
  /** 0 (default): all. */
  maxLines?: number;
  adjustMode?: 'shrink-to-fit';
  /** Follows the size of letters set in the app. */
  scaling?: boolean;
  action?: Action;
}

/** Part of a text in a style of its own. */
export interface FlexSpan extends LetterStyle {
  type: 'span';
  text?: string;
}

const LETTERS = {
  size: fontSize,
  color,
  weight: oneOf(['regular', 'bold']),
  style: oneOf(['normal', 'italic']),
  decoration: oneOf(['none', 'underline', 'line-through']),
};

const span = kinds({ span: shape<FlexSpan>({}, { ...LETTERS, text: text() }) });

const checkPresence: Rule = ({ text: words, contents }, scope) => {
  if (words !== undefined || (Array.isArray(contents) && contents.length > 0)) return;
  if (contents === undefined) scope.error(say('text_or_spans_missing'), 'text');
  else scope.error(say('span_missing'), 'contents');
};

export const TEXT = shape<FlexText>(
  {},
  {
    ...LETTERS,
    ...PLACEMENT,
    text: text(),
    contents: list(span, { what: 'spans' }),
    flex: flexShare,
    align,
    gravity,
    wrap: yesOrNo,
    lineSpacing,
    maxLines: whole(0),
    adjustMode: oneOf(['shrink-to-fit']),
    scaling: yesOrNo,
    action: flexAction,
  },
  checkPresence,
);
