import type { Area, Size } from './geometry.js';

/** Ready divisions of a picture: how many areas stand in each row. */
export const LAYOUTS = {
  full: [1],
  twoColumns: [2],
  threeColumns: [3],
  twoRows: [1, 1],
  threeRows: [1, 1, 1],
  oneOverTwo: [1, 2],
  oneOverThree: [1, 3],
  twoByTwo: [2, 2],
  threeByTwo: [3, 3],
} as const satisfies Record<string, readonly number[]>;

export type Layout = keyof typeof LAYOUTS;

/** The areas of a layout, row by row. They fill the picture without a gap and without lying over each other. */
export function layoutAreas(layout: Layout, picture: Size): Area[] {
  const rows: readonly number[] = LAYOUTS[layout];
  return rows.flatMap((columns, row) => {
    const [y, height] = part(row, rows.length, picture.height);
    return Array.from({ length: columns }, (_, column) => {
      const [x, width] = part(column, columns, picture.width);
      return { x, y, width, height };
    });
  });
}

/** Begin and length of one of several equal parts; what does not divide goes to the later ones. */
function part(index: number, count: number, whole: number): [number, number] {
  const start = Math.floor((whole * index) / count);
  return [start, Math.floor((whole * (index + 1)) / count) - start];
}
