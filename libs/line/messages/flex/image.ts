import { say } from '../issue-texts.js';
import { MAX_ANIMATED_IMAGES } from '../../limits.js';
import { flexAction } from '../action-places.js';
import type { Action } from '../action-types.js';
import { color } from '../colors.js';
import { oneOf, yesOrNo } from '../fields.js';
import { shape, type Field } from '../shape.js';
import { httpsUrl } from '../urls.js';
import { aspectRatio } from './aspect-ratio.js';
import { fontSize, imageSize } from './measures.js';
import { align, flexShare, gravity, PLACEMENT, type Placement } from './placement.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#f-image */
export interface FlexImage extends Placement {
  type: 'image';
  /** HTTPS, JPEG or PNG of at most 1,024 by 1,024 pixels and 10 MB; animated at most 300 KB. */
  url: string;
  flex?: number;
  align?: 'start' | 'end' | 'center';
  gravity?: 'top' | 'bottom' | 'center';
  /** Greatest width: a keyword (`xxs` … `5xl`, `full`; default `md`), pixels or per cent. */
  size?: string;
  /** `width:height`, default `1:1`. */
  aspectRatio?: string;
  /** Default `fit`. */
  aspectMode?: 'fit' | 'cover';
  backgroundColor?: string;
  /** Plays an APNG; at most 10 in one message. */
  animated?: boolean;
  action?: Action;
}

/** A small picture beside text, in a baseline box only. */
export interface FlexIcon extends Placement {
  type: 'icon';
  /** HTTPS, JPEG or PNG of at most 1,024 by 1,024 pixels and 1 MB. */
  url: string;
  /** A keyword (`xxs` … `5xl`, default `md`) or pixels. */
  size?: string;
  /** `width:height`, default `1:1`. */
  aspectRatio?: string;
  /** Follows the size of letters set in the app. */
  scaling?: boolean;
}

const animated: Field = (value, scope, step) => {
  yesOrNo(value, scope, step);
  if (value !== true) return;
  scope.check.animatedImages += 1;
  if (scope.check.animatedImages !== MAX_ANIMATED_IMAGES + 1) return;
  scope.error(say('animation_count', { max: MAX_ANIMATED_IMAGES }), step);
};

export const IMAGE = shape<FlexImage>(
  { url: httpsUrl },
  {
    ...PLACEMENT,
    flex: flexShare,
    align,
    gravity,
    size: imageSize,
    aspectRatio,
    aspectMode: oneOf(['fit', 'cover']),
    backgroundColor: color,
    animated,
    action: flexAction,
  },
);

export const ICON = shape<FlexIcon>(
  { url: httpsUrl },
  { ...PLACEMENT, size: fontSize, aspectRatio, scaling: yesOrNo },
);
