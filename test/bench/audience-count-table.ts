import type { AudienceCountRow } from './measure-audience-counts.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = ['q  counting an audience', 'contacts', 'selected', '±', 'median ms', 'longest ms'];

export function formatAudienceCounts(rows: readonly AudienceCountRow[]): string {
  return alignColumns([
    HEADINGS,
    ...rows.map(({ name, contacts, count, margin, medianMs, longestMs }) => [
      `   ${name}`,
      formatFigure(contacts, 0),
      formatFigure(count, 0),
      formatFigure(margin ?? undefined, 0),
      formatFigure(medianMs, 0),
      formatFigure(longestMs, 0),
    ]),
  ]);
}
