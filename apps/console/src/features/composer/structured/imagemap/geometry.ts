import type { ImagemapArea } from '../../../../../../../libs/line/messages/index.js';

/** In pixels of a picture that is 1,040 wide, from its top left. */
export type Area = ImagemapArea;

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Which sides are taken along when an area is made larger or smaller, such as the lower right corner. */
export interface Sides {
  x: 'start' | 'end' | null;
  y: 'start' | 'end' | null;
}

/** An area this small is still a target for a thumb on a narrow phone; drawing makes none that is smaller. */
export const SMALLEST_PX = 40;

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The same area in whole pixels, inside the picture and at least one pixel in size. */
export function clamped(area: Area, picture: Size): Area {
  const [x, width] = clampedSpan(area.x, area.width, picture.width);
  const [y, height] = clampedSpan(area.y, area.height, picture.height);
  return { x, y, width, height };
}

function clampedSpan(start: number, length: number, whole: number): [number, number] {
  const size = between(Math.round(length) || 1, 1, whole);
  return [between(Math.round(start) || 0, 0, whole - size), size];
}

/** The area elsewhere in the picture, as large as it was. */
export const moved = (area: Area, by: Point, picture: Size): Area =>
  clamped({ ...area, x: area.x + by.x, y: area.y + by.y }, picture);

/** The area with some of its sides elsewhere; the others stay. It becomes no smaller than a thumb can hit. */
export function resized(area: Area, sides: Sides, by: Point, picture: Size): Area {
  const [x, width] = resizedSpan(area.x, area.width, sides.x, by.x, picture.width);
  const [y, height] = resizedSpan(area.y, area.height, sides.y, by.y, picture.height);
  return { x, y, width, height };
}

function resizedSpan(
  start: number,
  length: number,
  side: 'start' | 'end' | null,
  by: number,
  whole: number,
): [number, number] {
  const end = start + length;
  const least = Math.min(SMALLEST_PX, length, whole);
  if (side === 'start') {
    const first = between(Math.round(start + by), 0, end - least);
    return [first, end - first];
  }
  if (side === 'end') return [start, between(Math.round(end + by), start + least, whole) - start];
  return [start, length];
}

/** The rectangle between two points in any order, or nothing when it is too small to have been meant. */
export function drawn(from: Point, to: Point, picture: Size): Area | null {
  const inside = ({ x, y }: Point): Point => ({
    x: between(Math.round(x), 0, picture.width),
    y: between(Math.round(y), 0, picture.height),
  });
  const [a, b] = [inside(from), inside(to)];
  const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (width < SMALLEST_PX || height < SMALLEST_PX) return null;
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width, height };
}

/** Pairs of areas of which one hides a part of the other, by their places in the list. */
export function overlaps(areas: readonly Area[]): [number, number][] {
  return areas.flatMap((area, first) =>
    areas.slice(first + 1).flatMap((other, distance): [number, number][] => {
      const second = first + 1 + distance;
      return doOverlap(area, other) ? [[first, second]] : [];
    }),
  );
}

function doOverlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
