import type { WebhookRow } from './measure-webhooks.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = [
  'n  webhooks',
  'events',
  'events/s',
  'p50 ms',
  'p99 ms',
  'drain s',
  'CPU µs',
  'peak MB',
  '× bare',
];

/** One line for each row; the first one is what the others are compared with. */
export function formatWebhooks(rows: readonly WebhookRow[]): string {
  const bare = rows[0] && speed(rows[0]);
  return alignColumns([HEADINGS, ...rows.map((row) => cellsOf(row, bare))]);
}

function cellsOf(row: WebhookRow, bare: number | undefined): string[] {
  const { name, events, p50Ms, p99Ms, drainSeconds, cpuSeconds, peakBytes } = row;
  return [
    `   ${name}`,
    formatFigure(events, 0),
    formatFigure(speed(row), 0),
    formatFigure(p50Ms, 2),
    formatFigure(p99Ms, 2),
    formatFigure(drainSeconds, 2),
    formatFigure(cpuSeconds && (cpuSeconds * 1_000_000) / events, 1),
    formatFigure(peakBytes && peakBytes / 1_048_576, 0),
    formatFigure(bare && speed(row) / bare, 2),
  ];
}

const speed = ({ events, seconds }: WebhookRow): number => events / seconds;
