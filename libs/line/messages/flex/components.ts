import type { Refusal } from '../issue-texts.js';
import { kinds } from '../kinds.js';
import { boxShape, type BoxContents, type FlexBox } from './box.js';
import { BUTTON, type FlexButton } from './button.js';
import { ICON, IMAGE, type FlexIcon, type FlexImage } from './image.js';
import { FILLER, SEPARATOR, type FlexFiller, type FlexSeparator } from './spacers.js';
import { TEXT, type FlexText } from './text.js';

/**
 * What a box may hold.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#flex-component
 */
export type FlexComponent =
  FlexBox | FlexButton | FlexImage | FlexIcon | FlexText | FlexSeparator | FlexFiller;

export const BOX = boxShape(() => CONTENTS);

const MISPLACED: Readonly<Record<string, Refusal>> = {
  video: 'video_outside_hero',
  span: 'span_outside_text',
};

const CONTENTS: BoxContents = {
  stacked: kinds(
    { box: BOX, button: BUTTON, image: IMAGE, text: TEXT, separator: SEPARATOR, filler: FILLER },
    { ...MISPLACED, icon: 'icon_outside_baseline' },
  ),
  baseline: kinds(
    { icon: ICON, text: TEXT, filler: FILLER },
    {
      ...MISPLACED,
      box: 'type_in_baseline',
      button: 'type_in_baseline',
      image: 'image_in_baseline',
      separator: 'type_in_baseline',
    },
  ),
};

/** A box where nothing else may stand. */
export const box = kinds({ box: BOX });

/** What old versions of LINE show instead of a video. */
export const boxOrImage = kinds({ box: BOX, image: IMAGE });
