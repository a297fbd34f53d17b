import { say } from '../issue-texts.js';
import { MAX_FLEX_BUBBLES } from '../../limits.js';
import { isJsonObject } from '../json-object.js';
import { kinds } from '../kinds.js';
import { list, shape, type Rule } from '../shape.js';
import { CAROUSEL_BUBBLE, DEFAULT_BUBBLE_SIZE, type FlexBubble } from './bubble.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#f-carousel */
export interface FlexCarousel {
  type: 'carousel';
  /** 1 to 12, all of one size. */
  contents: FlexBubble[];
}

const bubble = kinds({ bubble: CAROUSEL_BUBBLE }, { carousel: 'carousel_in_carousel' });

const checkSizes: Rule = ({ contents }, scope) => {
  if (!Array.isArray(contents)) return;
  const here = scope.below('contents');
  const [wanted, ...others] = contents.slice(0, MAX_FLEX_BUBBLES).map(sizeOf);
  for (const [index, size] of others.entries()) {
    if (wanted === undefined || size === undefined || size === wanted) continue;
    here.below(index + 1).error(say('bubble_size_differs', { size, wanted }), 'size');
  }
};

/** The width the bubble will have; absent when that is no size at all, which is judged elsewhere. */
function sizeOf(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const size = value['size'] ?? DEFAULT_BUBBLE_SIZE;
  return typeof size === 'string' && size.length < 10 ? size : undefined;
}

export const CAROUSEL = shape<FlexCarousel>(
  { contents: list(bubble, { what: 'bubbles', min: 1, max: MAX_FLEX_BUBBLES }) },
  {},
  checkSizes,
);
