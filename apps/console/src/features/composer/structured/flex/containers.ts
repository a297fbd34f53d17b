import { isJson, type Json, objectsOf } from '../../json.js';
import { BLOCKS } from './flex-tree.js';

/** Whether nothing was made yet: there is no bubble, or one without any block. */
export function isBlank(contents: Json): boolean {
  if (contents['type'] === 'carousel') return objectsOf(contents['contents']).length === 0;
  const isBubble = contents['type'] === 'bubble' || Object.keys(contents).length === 0;
  return isBubble && BLOCKS.every((block) => !isJson(contents[block]));
}

/** The bubble as the first of a carousel, or nothing when it is no bubble. */
export const asCarousel = (contents: Json): Json | null =>
  contents['type'] === 'bubble' ? { type: 'carousel', contents: [contents] } : null;

/** The only bubble of a carousel, or nothing when there are more: none is thrown away. */
export function asBubble(contents: Json): Json | null {
  const [bubble, ...others] = objectsOf(contents['contents']);
  return contents['type'] === 'carousel' && bubble && others.length === 0 ? bubble : null;
}
