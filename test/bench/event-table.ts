import type { EventRow } from './measure-events.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = ['p  events', 'events', 'contacts', 'ms', 'events/s'];

/** One line for each; what was told has a speed, what was asked has a count. */
export function formatEvents(rows: readonly EventRow[]): string {
  return alignColumns([HEADINGS, ...rows.map(cellsOf)]);
}

function cellsOf({ name, events, count, medianMs }: EventRow): string[] {
  return [
    `   ${name}`,
    formatFigure(events, 0),
    formatFigure(count, 0),
    formatFigure(medianMs, 0),
    formatFigure(count === undefined ? (events / medianMs) * 1_000 : undefined, 0),
  ];
}
