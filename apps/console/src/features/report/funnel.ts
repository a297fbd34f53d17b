import type { Schema } from '../../api/client.js';
import { REMOVAL_REASONS, type RemovalReason } from './reasons.js';

export type FunnelStage = 'qualified' | 'attempted' | 'sent' | 'clicked';

export interface FunnelRow {
  stage: FunnelStage;
  count: number;
  /** of the first stage, 0 to 1: how long its bar is */
  width: number;
  /** of the stage before, 0 to 1; null for the first, and where that one is empty */
  share: number | null;
}

type Counts = Pick<Schema<'ReportView'>, 'qualified' | 'attempted' | 'sent'> & {
  clicks: Pick<Schema<'ClicksView'>, 'contacts'> | null;
};

/** From the audience to the click. Contacts who clicked are a stage only where links tell who clicked. */
export function funnelRows({ qualified, attempted, sent, clicks }: Counts): FunnelRow[] {
  const stages: [FunnelStage, number][] = [
    ['qualified', qualified],
    ['attempted', attempted],
    ['sent', sent],
  ];
  const clicked = clicks?.contacts ?? null;
  if (clicked !== null) stages.push(['clicked', clicked]);
  return stages.map(([stage, count], index) => {
    const before = stages[index - 1]?.[1];
    return {
      stage,
      count,
      width: qualified > 0 ? Math.min(1, count / qualified) : 0,
      share: before ? count / before : null,
    };
  });
}

export interface RemovedRow {
  reason: RemovalReason;
  count: number;
}

/** Whoever was removed, by reason, the most frequent first. */
export function removedRows(removed: Readonly<Record<RemovalReason, number>>): RemovedRow[] {
  return REMOVAL_REASONS.map((reason) => ({ reason, count: removed[reason] }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

export function removedTotal(removed: Readonly<Record<RemovalReason, number>>): number {
  return Object.values(removed).reduce((total, count) => total + count, 0);
}

/** What stands in the place of a number: itself, or why there is none. */
export type Figure =
  | { kind: 'value'; value: number }
  | { kind: 'not_counted'; why: 'links_not_tracked' | 'no_goal' }
  | { kind: 'not_ready' };

export type FigureName =
  'qualified' | 'removed' | 'attempted' | 'pending' | 'failed' | 'sent' | 'clicks' | 'conversions';

/** The row of numbers over the report. Who waits for an outcome is shown only while somebody does. */
export function figuresOf(report: Schema<'ReportView'>): [FigureName, Figure][] {
  const { qualified, removed, attempted, pending, failed, sent, clicks } = report;
  const value = (count: number): Figure =>
    report.runs.length === 0 ? { kind: 'not_ready' } : { kind: 'value', value: count };
  const figures: [FigureName, Figure][] = [
    ['qualified', value(qualified)],
    ['removed', value(removedTotal(removed))],
    ['attempted', value(attempted)],
    ['failed', value(failed)],
    ['sent', value(sent)],
    ['clicks', clicks ? value(clicks.total) : { kind: 'not_counted', why: 'links_not_tracked' }],
    ['conversions', { kind: 'not_counted', why: 'no_goal' }],
  ];
  if (pending > 0) figures.splice(3, 0, ['pending', value(pending)]);
  return figures;
}
