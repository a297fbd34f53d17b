import type { ImportRow } from './measure-imports.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = [
  'r  imports',
  'contacts',
  'seconds',
  'contacts/s',
  '× bare',
  'CPU µs: ours',
  'database',
  'peak MB',
];

/** One line for each; how much of a bare insert's speed is left. */
export function formatImports(rows: readonly ImportRow[]): string {
  return alignColumns([HEADINGS, ...rows.map(cellsOf)]);
}

function cellsOf({ name, contacts, seconds, bareSeconds, cpuSeconds, peakBytes }: ImportRow): string[] {
  const each = (cpu: number | undefined): number | undefined =>
    cpu === undefined ? undefined : (cpu * 1e6) / contacts;
  return [
    `   ${name}`,
    formatFigure(contacts, 0),
    formatFigure(seconds, 1),
    formatFigure(contacts / seconds, 0),
    formatFigure(bareSeconds === undefined ? undefined : bareSeconds / seconds, 2),
    formatFigure(each(cpuSeconds.ours), 1),
    formatFigure(each(cpuSeconds.database), 1),
    formatFigure(peakBytes === undefined ? undefined : peakBytes / 1_048_576, 0),
  ];
}
