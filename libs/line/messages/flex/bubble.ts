import { say } from '../issue-texts.js';
import { flexAction } from '../action-places.js';
import type { Action } from '../action-types.js';
import { color } from '../colors.js';
import { oneOf, yesOrNo } from '../fields.js';
import { isJsonObject } from '../json-object.js';
import { kinds } from '../kinds.js';
import { object, shape, type Rule, type Shape } from '../shape.js';
import type { FlexBox } from './box.js';
import { BOX, box } from './components.js';
import { IMAGE, type FlexImage } from './image.js';
import { VIDEO, type FlexVideo } from './video.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#bubble */
export interface FlexBubble {
  type: 'bubble';
  /** Width. Default `mega`. */
  size?: FlexBubbleSize;
  /** Default `ltr`. */
  direction?: 'ltr' | 'rtl';
  /** Four blocks, shown from top to bottom; at least one is needed. */
  header?: FlexBox;
  hero?: FlexBox | FlexImage | FlexVideo;
  body?: FlexBox;
  footer?: FlexBox;
  styles?: Partial<Record<'header' | 'hero' | 'body' | 'footer', FlexBlockStyle>>;
  action?: Action;
}

export type FlexBubbleSize = 'nano' | 'micro' | 'deca' | 'hecto' | 'kilo' | 'mega' | 'giga';

export interface FlexBlockStyle {
  backgroundColor?: string;
  /** A line above the block; the first block cannot have one. */
  separator?: boolean;
  separatorColor?: string;
}

const SIZES: readonly FlexBubbleSize[] = ['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga'];
const VIDEO_SIZES: readonly unknown[] = ['kilo', 'mega', 'giga'];

/** LINE takes a bubble without size for this one. */
export const DEFAULT_BUBBLE_SIZE: FlexBubbleSize = 'mega';

const style = object(
  shape<FlexBlockStyle>({}, { backgroundColor: color, separator: yesOrNo, separatorColor: color }),
);

const styles = object(
  shape<NonNullable<FlexBubble['styles']>>({}, { header: style, hero: style, body: style, footer: style }),
);

const FIELDS = {
  size: oneOf(SIZES, { writtenOut: true }),
  direction: oneOf(['ltr', 'rtl']),
  header: box,
  body: box,
  footer: box,
  styles,
  action: flexAction,
};

const checkBlocks: Rule = ({ header, hero, body, footer, size = DEFAULT_BUBBLE_SIZE }, scope) => {
  if (header === undefined && hero === undefined && body === undefined && footer === undefined) {
    scope.error(say('bubble_empty'));
  }
  const isVideo = isJsonObject(hero) && hero['type'] === 'video';
  if (isVideo && SIZES.includes(size as FlexBubbleSize) && !VIDEO_SIZES.includes(size)) {
    scope.error(say('video_bubble_size'), 'size');
  }
};

/** A bubble that is a message of its own. */
export const BUBBLE: Shape = shape<FlexBubble>(
  {},
  { ...FIELDS, hero: kinds({ box: BOX, image: IMAGE, video: VIDEO }) },
  checkBlocks,
);

/** A bubble of a carousel, which cannot play a video. */
export const CAROUSEL_BUBBLE: Shape = shape<FlexBubble>(
  {},
  {
    ...FIELDS,
    hero: kinds({ box: BOX, image: IMAGE }, { video: 'video_in_carousel' }),
  },
  checkBlocks,
);
