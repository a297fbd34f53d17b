import type { Point, Sides } from './geometry.js';

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface Key {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
}

/** Steps of the arrow keys in pixels, without and with Shift. */
const STEP_PX = { fine: 1, coarse: 10 };

/** What an arrow key does to an area: moves it, or with Alt takes its lower right corner along. */
export function arrowOf({ key, shiftKey, altKey }: Key): { by: Point; sides: Sides | null } | null {
  const way = ARROWS[key];
  if (!way) return null;
  const step = shiftKey ? STEP_PX.coarse : STEP_PX.fine;
  const by = { x: way.x * step, y: way.y * step };
  return { by, sides: altKey ? { x: way.x === 0 ? null : 'end', y: way.y === 0 ? null : 'end' } : null };
}
