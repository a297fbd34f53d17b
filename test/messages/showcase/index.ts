import { flexShowcase } from './flex.js';
import { plainShowcase } from './plain.js';
import type { ImageUrl, ShowcaseMessage } from './showcase-message.js';
import { templateShowcase } from './templates.js';

export type { ImageUrl, ShowcaseMessage } from './showcase-message.js';

/** Realistic messages of every type, with pictures from wherever the caller keeps them. */
export function showcase(imageUrl: ImageUrl): ShowcaseMessage[] {
  return [...plainShowcase(imageUrl), ...templateShowcase(imageUrl), ...flexShowcase(imageUrl)];
}

/** The same, with addresses that hold no picture. */
export const SHOWCASE: readonly ShowcaseMessage[] = showcase(
  (name, width, height) => `https://example.com/${name}-${width}x${height}.png`,
);
