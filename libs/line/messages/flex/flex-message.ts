import { altText } from '../alt-text.js';
import { kinds } from '../kinds.js';
import { messageShape, type MessageBase } from '../message-base.js';
import type { Field } from '../shape.js';
import { BUBBLE, type FlexBubble } from './bubble.js';
import { CAROUSEL, type FlexCarousel } from './carousel.js';
import { checkBytes } from './flex-bytes.js';

/**
 * A message whose layout is free.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#flex-message
 */
export interface FlexMessage extends MessageBase {
  type: 'flex';
  /** 1 to 1,500 UTF-16 code units. */
  altText: string;
  /** A bubble of at most 30 KB, or a carousel of at most 50 KB of JSON. */
  contents: FlexBubble | FlexCarousel;
}

const container = kinds({ bubble: BUBBLE, carousel: CAROUSEL });

const contents: Field = (value, scope, step) => {
  scope.check.animatedImages = 0;
  container(value, scope, step);
  // What is too deep or too large to be read to its end has been refused already.
  if (!scope.check.stopped) checkBytes(value, scope, step);
};

export const FLEX_MESSAGE = messageShape<FlexMessage>({ altText, contents }, {});
