import type { ValidCase } from '../message-case.js';
import { TEXT } from './text.js';
import { TEXT_V2 } from './text-v2.js';
import { STICKER } from './sticker.js';
import { IMAGE } from './image.js';
import { VIDEO } from './video.js';
import { AUDIO } from './audio.js';
import { LOCATION } from './location.js';
import { COUPON } from './coupon.js';
import { IMAGEMAP } from './imagemap.js';
import { BUTTONS } from './buttons.js';
import { CONFIRM } from './confirm.js';
import { CAROUSEL } from './carousel.js';
import { IMAGE_CAROUSEL } from './image-carousel.js';
import { FLEX_BUBBLE } from './flex-bubble.js';
import { FLEX_BOX } from './flex-box.js';
import { FLEX_TEXT } from './flex-text.js';
import { FLEX_MEDIA } from './flex-media.js';
import { FLEX_CAROUSEL } from './flex-carousel.js';
import { QUICK_REPLY } from './quick-reply.js';
import { SENDER } from './sender.js';
import { ACTIONS } from './actions.js';

/** Messages that LINE accepts, many of them just at a limit. */
export const VALID_MESSAGES: readonly ValidCase[] = [
  ...TEXT,
  ...TEXT_V2,
  ...STICKER,
  ...IMAGE,
  ...VIDEO,
  ...AUDIO,
  ...LOCATION,
  ...COUPON,
  ...IMAGEMAP,
  ...BUTTONS,
  ...CONFIRM,
  ...CAROUSEL,
  ...IMAGE_CAROUSEL,
  ...FLEX_BUBBLE,
  ...FLEX_BOX,
  ...FLEX_TEXT,
  ...FLEX_MEDIA,
  ...FLEX_CAROUSEL,
  ...QUICK_REPLY,
  ...SENDER,
  ...ACTIONS,
];
