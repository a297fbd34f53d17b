import type { RedirectRow } from './measure-redirects.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = [
  'l  short links',
  'requests',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU µs',
  'peak MB',
  '× bare',
];

/** One line for each row; the first one is what the others are compared with. */
export function formatRedirects(rows: readonly RedirectRow[]): string {
  const bare = rows[0] && speed(rows[0]);
  return alignColumns([HEADINGS, ...rows.map((row) => cellsOf(row, bare))]);
}

function cellsOf(row: RedirectRow, bare: number | undefined): string[] {
  const { name, requests, p50Ms, p99Ms, cpuSeconds, peakBytes } = row;
  return [
    `   ${name}`,
    formatFigure(requests, 0),
    formatFigure(speed(row), 0),
    formatFigure(p50Ms, 2),
    formatFigure(p99Ms, 2),
    formatFigure(cpuSeconds && (cpuSeconds * 1_000_000) / requests, 1),
    formatFigure(peakBytes && peakBytes / 1_048_576, 0),
    formatFigure(bare && speed(row) / bare, 2),
  ];
}

const speed = ({ requests, seconds }: RedirectRow): number => requests / seconds;
