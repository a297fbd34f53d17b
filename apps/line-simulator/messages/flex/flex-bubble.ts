import { INSIDE_DETAIL } from '../../line-errors.js';
import { ACTION_PLACES, checkAction } from '../check-action.js';
import { objectAt } from '../check-fields.js';
import { isAbsent, isObject, type JsonObject } from '../json-shapes.js';
import { memberOf, report, type Place } from '../place.js';
import { checkMembers } from './check-members.js';
import { checkComponent, type Surroundings } from './flex-component.js';
import { BUBBLE_MEMBERS, STYLE_MEMBERS, type ComponentType } from './flex-members.js';

const BLOCKS: readonly { name: string; types: readonly ComponentType[] }[] = [
  { name: 'header', types: ['box'] },
  { name: 'hero', types: ['box', 'image', 'video'] },
  { name: 'body', types: ['box'] },
  { name: 'footer', types: ['box'] },
];
const SIZES_FOR_VIDEO: readonly unknown[] = ['kilo', 'mega', 'giga'];
const DEFAULT_SIZE = 'mega';

/** The size a bubble has, whatever it is. */
export const sizeOf = ({ size }: JsonObject): unknown => size ?? DEFAULT_SIZE;

/** Checks a bubble: its own members, its blocks and their styles. That an empty one is refused is our reading. */
export function checkBubble(
  bubble: JsonObject,
  place: Place,
  { inCarousel, onAnimated }: { inCarousel: boolean; onAnimated: Surroundings['onAnimated'] },
): void {
  checkMembers(bubble, place, BUBBLE_MEMBERS);
  checkStyles(bubble.styles, memberOf(place, 'styles'));
  if (!isAbsent(bubble.action)) checkAction(bubble.action, memberOf(place, 'action'), ACTION_PLACES.flex);
  const blocks = BLOCKS.filter(({ name }) => !isAbsent(bubble[name]));
  if (blocks.length === 0) report(place, { kind: 'said', message: INSIDE_DETAIL.noBlock });
  for (const { name, types } of blocks)
    checkComponent(bubble[name], memberOf(place, name), { types, onAnimated });
  const mayPlay = !inCarousel && SIZES_FOR_VIDEO.includes(sizeOf(bubble));
  if (!mayPlay && isObject(bubble.hero) && bubble.hero.type === 'video')
    report(memberOf(memberOf(place, 'hero'), 'type'), { kind: 'surplus' });
}

function checkStyles(value: unknown, place: Place): void {
  const styles = objectAt(value, place, false);
  if (styles === null) return;
  for (const { name } of BLOCKS) {
    const at = memberOf(place, name);
    const style = objectAt(styles[name], at, false);
    if (style !== null) checkMembers(style, at, STYLE_MEMBERS);
  }
}
