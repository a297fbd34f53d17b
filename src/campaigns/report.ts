import {
  REMOVAL_REASONS,
  type RemovalReason,
  type RemovedCounts,
  type RunCounts,
} from '../deliveries/index.js';
import { isRetryable } from '../runs/index.js';

interface FailureCount {
  reason: string;
  count: number;
  retryable: boolean;
}

/** Names of the public contract for the reasons in the ledger. */
export const REMOVAL_NAMES = {
  no_line_id: 'noLineId',
  invalid_line_id: 'invalidLineId',
  duplicate: 'duplicate',
  not_friend: 'notFriend',
  quiet_hours: 'quietHours',
  frequency_cap: 'frequencyCap',
  control_group: 'controlGroup',
  limit: 'limit',
  stopped: 'stopped',
  stopped_by_template: 'stoppedByTemplate',
} as const satisfies Record<RemovalReason, string>;

export type RemovalName = (typeof REMOVAL_NAMES)[RemovalReason];
export type RemovedByName = Record<RemovalName, number>;

export interface Funnel {
  qualified: number;
  removed: RemovedByName;
  attempted: number;
  pending: number;
  failed: number;
  sent: number;
}

type Counts = Omit<RunCounts, 'failureCounts'>;

/**
 * The numbers of several runs together; of one, when there is one. They add up at every moment.
 *
 * Who failed and was taken up again by a later of these runs counts once, with what became of him there.
 */
export function funnelOf(runs: Counts[]): Funnel {
  const sum = (pick: (run: Counts) => number): number => runs.reduce((total, run) => total + pick(run), 0);
  const retried = runs.length === 1 ? 0 : sum((run) => totalOf(run.retriedCounts));
  const attempted = sum((run) => run.attemptedCount) - retried;
  const failed = sum((run) => run.failedCount) - retried;
  const sent = sum((run) => run.sentCount);
  return {
    qualified: sum((run) => run.qualifiedCount) - retried,
    removed: removedByName(runs.map((run) => run.removedCounts)),
    attempted,
    pending: attempted - failed - sent,
    failed,
    sent,
  };
}

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

export function removedByName(counts: RemovedCounts[]): RemovedByName {
  const entries = REMOVAL_REASONS.map((reason): [RemovalName, number] => [
    REMOVAL_NAMES[reason],
    counts.reduce((total, one) => total + (one[reason] ?? 0), 0),
  ]);
  return Object.fromEntries(entries) as RemovedByName;
}

/** The reasons of several runs together, the most frequent first. */
export function failuresOf(runs: Pick<RunCounts, 'failureCounts' | 'retriedCounts'>[]): FailureCount[] {
  const total = new Map<string, number>();
  for (const { failureCounts, retriedCounts } of runs)
    for (const [reason, count] of Object.entries(failureCounts))
      total.set(reason, (total.get(reason) ?? 0) + count - (retriedCounts[reason] ?? 0));
  return [...total]
    .map(([reason, count]) => ({ reason, count, retryable: isRetryable(reason) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** The reason as the ledger writes it, for a name of either form; other reasons are what they are. */
export function ledgerReason(name: string): string {
  return REMOVAL_REASONS.find((reason) => REMOVAL_NAMES[reason] === name) ?? name;
}

/** The public name of a removal's reason. A failure may have a reason of the same ledger name; it keeps that. */
export function removalName(reason: string | null): string | null {
  const removal = REMOVAL_REASONS.find((known) => known === reason);
  return removal ? REMOVAL_NAMES[removal] : reason;
}
