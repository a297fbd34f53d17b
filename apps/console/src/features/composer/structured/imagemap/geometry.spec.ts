import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Area, clamped, drawn, moved, overlaps, resized, type Sides, SMALLEST_PX } from './geometry.js';
import { type Layout, layoutAreas, LAYOUTS } from './layouts.js';
import { snappedMove, snappedResize } from './snap.js';

const side = fc.integer({ min: 60, max: 2_000 });
const picture = fc.record({ width: fc.constant(1_040), height: side });
const anywhere = fc.integer({ min: -3_000, max: 3_000 });
const point = fc.record({ x: anywhere, y: anywhere });
const anyArea = fc.record({ x: anywhere, y: anywhere, width: anywhere, height: anywhere });
const ends = fc.constantFrom('start' as const, 'end' as const, null);
const sides: fc.Arbitrary<Sides> = fc.record({ x: ends, y: ends });
const layout = fc.constantFrom(...(Object.keys(LAYOUTS) as Layout[]));

const isWithin = (area: Area, whole: { width: number; height: number }): boolean =>
  area.x >= 0 &&
  area.y >= 0 &&
  area.width >= 1 &&
  area.height >= 1 &&
  area.x + area.width <= whole.width &&
  area.y + area.height <= whole.height &&
  Object.values(area).every(Number.isInteger);

describe('an area of an imagemap', () => {
  it('is within the picture, wherever it is put', () => {
    fc.assert(fc.property(anyArea, picture, (area, whole) => isWithin(clamped(area, whole), whole)));
  });

  it('stays as it is when it is within already', () => {
    fc.assert(
      fc.property(anyArea, picture, (area, whole) => {
        const inside = clamped(area, whole);
        expect(clamped(inside, whole)).toEqual(inside);
      }),
    );
  });

  it('keeps its size and stays within when it is moved', () => {
    fc.assert(
      fc.property(anyArea, point, picture, (area, by, whole) => {
        const before = clamped(area, whole);
        const after = moved(before, by, whole);
        expect(isWithin(after, whole)).toBe(true);
        expect([after.width, after.height]).toEqual([before.width, before.height]);
      }),
    );
  });

  it('keeps the sides that are not taken along when it is resized', () => {
    fc.assert(
      fc.property(anyArea, sides, point, picture, (area, held, by, whole) => {
        const before = clamped(area, whole);
        const after = resized(before, held, by, whole);
        expect(isWithin(after, whole)).toBe(true);
        if (held.x !== 'start') expect(after.x).toBe(before.x);
        if (held.x !== 'end') expect(after.x + after.width).toBe(before.x + before.width);
        if (held.y !== 'start') expect(after.y).toBe(before.y);
        if (held.y !== 'end') expect(after.y + after.height).toBe(before.y + before.height);
      }),
    );
  });

  it('is drawn between two points in any order, and not at all when it is tiny', () => {
    const whole = { width: 1_040, height: 700 };
    const area = { x: 100, y: 50, width: 200, height: 300 };
    expect(drawn({ x: 100, y: 50 }, { x: 300, y: 350 }, whole)).toEqual(area);
    expect(drawn({ x: 300, y: 350 }, { x: 100, y: 50 }, whole)).toEqual(area);
    expect(drawn({ x: 100, y: 50 }, { x: 100 + SMALLEST_PX - 1, y: 350 }, whole)).toBeNull();
    fc.assert(
      fc.property(point, point, picture, (from, to, size) => {
        const found = drawn(from, to, size);
        expect(found === null || isWithin(found, size)).toBe(true);
      }),
    );
  });

  it('overlaps what it shares a point with, not what it only touches', () => {
    const left = { x: 0, y: 0, width: 520, height: 100 };
    expect(overlaps([left, { ...left, x: 520 }])).toEqual([]);
    expect(overlaps([left, { ...left, x: 519 }, left])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('an area that is drawn to lines', () => {
  const whole = { width: 1_040, height: 1_040 };
  const other = { x: 300, y: 0, width: 200, height: 200 };

  it('meets the sides of the picture and of other areas', () => {
    expect(snappedMove({ x: 8, y: 300, width: 100, height: 100 }, [], whole).x).toBe(0);
    expect(snappedMove({ x: 506, y: 300, width: 100, height: 100 }, [other], whole).x).toBe(500);
    expect(snappedMove({ x: 150, y: 300, width: 100, height: 100 }, [other], whole).x).toBe(150);
  });

  it('moves no other side when one is drawn along', () => {
    const held: Sides = { x: 'end', y: null };
    expect(snappedResize({ x: 20, y: 20, width: 275, height: 90 }, held, [other], whole)).toEqual({
      x: 20,
      y: 20,
      width: 280,
      height: 90,
    });
  });

  it('keeps its size when moved, and is never drawn out of the picture', () => {
    fc.assert(
      fc.property(anyArea, anyArea, sides, picture, (one, two, held, size) => {
        const [area, neighbour] = [clamped(one, size), clamped(two, size)];
        const after = snappedMove(area, [neighbour], size);
        expect(isWithin(after, size)).toBe(true);
        expect([after.width, after.height]).toEqual([area.width, area.height]);
        expect(isWithin(snappedResize(area, held, [neighbour], size), size)).toBe(true);
      }),
    );
  });
});

describe('a layout', () => {
  it('fills the picture exactly', () => {
    fc.assert(
      fc.property(layout, picture, (name, whole) => {
        const areas = layoutAreas(name, whole);
        const filled = areas.reduce((sum, { width, height }) => sum + width * height, 0);
        expect(areas.every((area) => isWithin(area, whole))).toBe(true);
        expect(overlaps(areas)).toEqual([]);
        expect(filled).toBe(whole.width * whole.height);
      }),
    );
  });

  it('goes row by row', () => {
    expect(layoutAreas('oneOverTwo', { width: 1_040, height: 701 })).toEqual([
      { x: 0, y: 0, width: 1_040, height: 350 },
      { x: 0, y: 350, width: 520, height: 351 },
      { x: 520, y: 350, width: 520, height: 351 },
    ]);
  });
});
