import type { AudienceCheckRow } from './measure-audience-checks.js';
import { alignColumns, formatFigure } from './text-columns.js';

const HEADINGS = [
  'k  check of an audience',
  'contacts',
  'seconds',
  'contacts/s',
  'CPU µs ours',
  'database',
  'peak MB',
  'steps',
  'planned/s',
  '× planned',
];

/** One line for each campaign; CPU is for each contact. */
export function formatAudienceChecks(rows: readonly AudienceCheckRow[]): string {
  return alignColumns([HEADINGS, ...rows.map(cellsOf)]);
}

function cellsOf(row: AudienceCheckRow): string[] {
  const { name, contacts, seconds, cpuSeconds, peakBytes, progressSteps, planningSeconds } = row;
  const micros = (cpu: number | undefined): number | undefined => cpu && (cpu * 1_000_000) / contacts;
  return [
    `   ${name}`,
    formatFigure(contacts, 0),
    formatFigure(seconds, 1),
    formatFigure(contacts / seconds, 0),
    formatFigure(micros(cpuSeconds.ours), 1),
    formatFigure(micros(cpuSeconds.database), 1),
    formatFigure(peakBytes && peakBytes / 1_048_576, 0),
    formatFigure(progressSteps, 0),
    formatFigure(contacts / planningSeconds, 0),
    formatFigure(planningSeconds / seconds, 2),
  ];
}
