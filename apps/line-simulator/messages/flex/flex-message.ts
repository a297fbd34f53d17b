import { INSIDE_DETAIL } from '../../line-errors.js';
import { ALT_TEXT } from '../alt-text.js';
import { listAt, objectAt, requireText } from '../check-fields.js';
import { FLEX } from '../dialects.js';
import { isObject, type JsonObject } from '../json-shapes.js';
import { insideOf, memberOf, report, type Place } from '../place.js';
import { checkBubble, sizeOf } from './flex-bubble.js';

/** Of UTF-8 JSON without spaces. That a kilobyte has 1,024 bytes is our choice. */
const BUBBLE_KB = 30;
const CAROUSEL_KB = 50;
const BUBBLES = { min: 1, max: 12, required: true };
const MOST_ANIMATED = 10;

/** Checks a message of type `flex`. @see https://developers.line.biz/en/reference/messaging-api/#flex-message */
export function checkFlexMessage(message: JsonObject, place: Place): void {
  requireText(message, 'altText', place, ALT_TEXT);
  const at = insideOf(memberOf(place, 'contents'), '', FLEX);
  const container = objectAt(message.contents, at, true);
  if (container === null) return;
  if (container.type === 'bubble') checkOneBubble(container, at, false, animationCounter());
  else if (container.type === 'carousel') checkCarousel(container, at);
  else report(memberOf(at, 'type'), { kind: 'choice', values: ['bubble', 'carousel'] });
}

function checkCarousel(carousel: JsonObject, place: Place): void {
  if (isTooLarge(carousel, place, CAROUSEL_KB)) return;
  const bubbles = listAt(carousel, 'contents', place, BUBBLES);
  if (bubbles === null) return;
  const at = memberOf(place, 'contents');
  const onAnimated = animationCounter();
  bubbles.forEach((value, index) => {
    const bubblePlace = memberOf(at, index);
    const bubble = objectAt(value, bubblePlace, true);
    if (bubble === null) return;
    if (bubble.type === 'bubble') checkOneBubble(bubble, bubblePlace, true, onAnimated);
    else report(memberOf(bubblePlace, 'type'), { kind: 'choice', values: ['bubble'] });
  });
  checkSameSize(bubbles, at);
}

function checkOneBubble(
  bubble: JsonObject,
  place: Place,
  inCarousel: boolean,
  onAnimated: (place: Place) => void,
): void {
  if (!isTooLarge(bubble, place, BUBBLE_KB)) checkBubble(bubble, place, { inCarousel, onAnimated });
}

/** What is too large is not looked into any further. */
function isTooLarge(container: JsonObject, place: Place, kilobytes: number): boolean {
  const isLarge = Buffer.byteLength(JSON.stringify(container)) > kilobytes * 1_024;
  if (isLarge) report(place, { kind: 'said', message: INSIDE_DETAIL.tooLargeFlex(kilobytes) });
  return isLarge;
}

function checkSameSize(bubbles: readonly unknown[], place: Place): void {
  const [first] = bubbles;
  if (!isObject(first)) return;
  const other = bubbles.findIndex((bubble) => isObject(bubble) && sizeOf(bubble) !== sizeOf(first));
  if (other < 0) return;
  const at = memberOf(memberOf(place, other), 'size');
  report(at, { kind: 'said', message: INSIDE_DETAIL.sameBubbleSize });
}

/** Counts the moving images of one message and reports the first that is too many. */
function animationCounter(): (place: Place) => void {
  let count = 0;
  return (place) => {
    count += 1;
    if (count === MOST_ANIMATED + 1)
      report(place, { kind: 'said', message: INSIDE_DETAIL.tooManyAnimated(MOST_ANIMATED) });
  };
}
