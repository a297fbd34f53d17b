import type { MakingRow } from './making-process.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = ['m  making messages', 'each/s', 'µs', 'bytes', '× first'];

/** What the plainest template must reach in a second of one core, or templating would slow planning down. */
const LEAST_RENDERINGS = 500_000;

/** One line for each row; the first one of a group is what the others of it are compared with. */
export function formatMaking(rows: readonly MakingRow[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return alignColumns([
    HEADINGS,
    ...groups.flatMap((group) => {
      const ofGroup = rows.filter((row) => row.group === group);
      return [[`   ${group}`], ...ofGroup.map((row) => cellsOf(row, ofGroup[0]))];
    }),
  ]);
}

function cellsOf({ name, perSecond, bytesEach }: MakingRow, first: MakingRow | undefined): string[] {
  return [
    `     ${name}`,
    formatFigure(perSecond, 0),
    formatFigure(1_000_000 / perSecond, 2),
    formatFigure(bytesEach, 0),
    formatFigure(first && perSecond / first.perSecond, 2),
  ];
}

/** What is promised and was not reached. */
export function makingFaults(rows: readonly MakingRow[]): string[] {
  const plain = rows.find(({ name }) => name === 'ours');
  return plain && plain.perSecond < LEAST_RENDERINGS
    ? [`${plain.group}: ${formatFigure(plain.perSecond, 0)} a second, and not ${LEAST_RENDERINGS}`]
    : [];
}
