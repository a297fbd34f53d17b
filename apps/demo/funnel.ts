/** The part of a report that the demo prints. */
export interface Funnel {
  status: string;
  qualified: number;
  removed: Record<string, number>;
  attempted: number;
  pending: number;
  failed: number;
  sent: number;
  failures: { reason: string; count: number }[];
}

const BAR_WIDTH = 40;

const REMOVED_WORDS: Record<string, string> = {
  noLineId: 'no LINE ID',
  invalidLineId: 'invalid LINE ID',
  duplicate: 'duplicate LINE ID',
  notFriend: 'not a friend any more',
  quietHours: 'quiet hours',
  frequencyCap: 'frequency cap',
  controlGroup: 'control group',
  limit: 'limit',
  stopped: 'stopped',
  stoppedByTemplate: 'left out by the message',
};

const FAILED_WORDS: Record<string, string> = {
  personalization_missing: 'no value for the message',
  invalid_line_id: 'unknown to LINE',
};

/** The funnel as lines of text: the three numbers with bars, and every reason under the number it takes away. */
export function funnelLines(funnel: Funnel): string[] {
  const line = (label: string, count: number, bar = true): string =>
    `  ${label.padEnd(32)}${count.toLocaleString('en').padStart(7)}  ${bar ? barOf(count, funnel.qualified) : ''}`.trimEnd();
  const removed = Object.entries(funnel.removed).filter(([, count]) => count > 0);
  return [
    line('Qualified', funnel.qualified),
    ...removed.map(([reason, count]) => line(`  – ${REMOVED_WORDS[reason] ?? reason}`, count, false)),
    line('Attempted', funnel.attempted),
    ...funnel.failures.map(({ reason, count }) =>
      line(`  – ${FAILED_WORDS[reason] ?? reason}`, count, false),
    ),
    line('Sent', funnel.sent),
    ...(funnel.pending > 0 ? [line('Pending', funnel.pending)] : []),
  ];
}

/** What does not add up, in words; nothing when all is well. */
export function funnelFaults(funnel: Funnel): string[] {
  const removed = Object.values(funnel.removed).reduce((sum, count) => sum + count, 0);
  const failures = funnel.failures.reduce((sum, { count }) => sum + count, 0);
  const faults: string[] = [];
  if (funnel.qualified !== removed + funnel.attempted) faults.push('qualified is not removed + attempted');
  if (funnel.attempted !== funnel.pending + funnel.failed + funnel.sent)
    faults.push('attempted is not pending + failed + sent');
  if (funnel.failed !== failures) faults.push('failed is not the sum of its reasons');
  return faults;
}

function barOf(count: number, all: number): string {
  return '█'.repeat(all === 0 ? 0 : Math.round((count / all) * BAR_WIDTH));
}
