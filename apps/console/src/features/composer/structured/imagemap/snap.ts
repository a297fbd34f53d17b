import type { Area, Sides, Size } from './geometry.js';

/** How near a side must come to a line to be drawn to it. */
export const SNAP_PX = 12;

/** Lines that areas like to end at: the picture's sides and middle, and the sides of other areas. */
function linesOf(axis: 'x' | 'y', others: readonly Area[], picture: Size): number[] {
  const length = axis === 'x' ? 'width' : 'height';
  const whole = picture[length];
  return [
    0,
    Math.round(whole / 2),
    whole,
    ...others.flatMap((area) => [area[axis], area[axis] + area[length]]),
  ];
}

/** How far it is to the nearest line; 0 when none is near. */
function way(values: readonly number[], lines: readonly number[]): number {
  const ways = values.flatMap((value) => lines.map((line) => line - value));
  const nearest = ways.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), Infinity);
  return Math.abs(nearest) <= SNAP_PX ? nearest : 0;
}

/** A moved area, drawn to a line that one of its sides came near. It keeps its size and stays in the picture. */
export function snappedMove(area: Area, others: readonly Area[], picture: Size): Area {
  const shift = (axis: 'x' | 'y', length: 'width' | 'height'): number => {
    const by = way([area[axis], area[axis] + area[length]], linesOf(axis, others, picture));
    const start = area[axis] + by;
    return start < 0 || start + area[length] > picture[length] ? area[axis] : start;
  };
  return { ...area, x: shift('x', 'width'), y: shift('y', 'height') };
}

/** A resized area: only the sides that were taken along are drawn to a line. */
export function snappedResize(area: Area, sides: Sides, others: readonly Area[], picture: Size): Area {
  const [x, width] = span('x', area.x, area.width);
  const [y, height] = span('y', area.y, area.height);
  return { x, y, width, height };

  function span(axis: 'x' | 'y', start: number, length: number): [number, number] {
    const side = sides[axis];
    if (side === null) return [start, length];
    const by = way([side === 'start' ? start : start + length], linesOf(axis, others, picture));
    const size = side === 'start' ? length - by : length + by;
    if (size < 1) return [start, length];
    return [side === 'start' ? start + by : start, size];
  }
}
