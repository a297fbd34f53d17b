import { say } from '../issue-texts.js';
import { MAX_ASPECT_RATIO_HEIGHT_PER_WIDTH, MAX_ASPECT_RATIO_SIDE } from '../../limits.js';
import { isText, quoted } from '../fields.js';
import type { Field } from '../shape.js';

const RATIO = /^(\d{1,6}(?:\.\d+)?):(\d{1,6}(?:\.\d+)?)$/;

/** Width to height such as `20:13`: each from 1 to 100,000, and at most three times as high as wide. */
export const aspectRatio: Field = (value, scope, step) => {
  if (!isText(value, scope, step) || !scope.isFinal(value)) return;
  const found = RATIO.exec(value);
  const width = Number(found?.[1]);
  const height = Number(found?.[2]);
  if (!isSide(width) || !isSide(height)) {
    scope.error(say('not_aspect_ratio', { max: MAX_ASPECT_RATIO_SIDE, found: quoted(value) }), step);
  } else if (height > width * MAX_ASPECT_RATIO_HEIGHT_PER_WIDTH) {
    scope.error(say('aspect_ratio_too_tall', { max: MAX_ASPECT_RATIO_HEIGHT_PER_WIDTH }), step);
  }
};

function isSide(side: number): boolean {
  return side >= 1 && side <= MAX_ASPECT_RATIO_SIDE;
}
