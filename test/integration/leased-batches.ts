import { randomUUID } from 'node:crypto';
import type { LeasedBatch, PassOutcome } from '../../src/deliveries/batch.repository.js';
import type { PositionState } from '../../src/deliveries/outcomes.js';
import type { OpenLedger } from './open-ledger.js';

/** Two senders that want the same batches. */
export const [ALICE, BOB] = [randomUUID(), randomUUID()];
export const WAITING: PositionState = { kind: 'waiting' };
export const UNCLEAR: PositionState = { kind: 'unclear' };
export const SENT: PositionState = { kind: 'sent', requestId: 'request-1' };
export const FAILED: PositionState = { kind: 'failed' };
export const STOPPED: PositionState = { kind: 'stopped' };
/** due already */
export const AT_ONCE = new Date(0);

/** The next batch that is due, which there has to be, leased to this sender. */
export async function lease(on: OpenLedger, owner: string): Promise<LeasedBatch> {
  const batch = await on.batches.leaseNext(owner);
  if (!batch) throw new Error('there is no batch to lease');
  return batch;
}

/** What a pass that ended like this would save. */
export function anOutcome(before: LeasedBatch, states: PositionState[], dueAt?: Date): PassOutcome {
  const became = (kind: string): number[] =>
    states.flatMap((state, position) =>
      state.kind === kind && before.states[position]?.kind !== kind ? [position] : [],
    );
  return {
    states,
    failures: new Map(became('failed').map((position) => [position, { reason: 'forbidden', detail: 'no' }])),
    stopped: became('stopped'),
    sentCount: became('sent').length,
    dueAt,
  };
}

/** Lets the leases of a run have ended, or its first attempts have been made, this long ago (`25 hours`). */
export async function age(
  on: OpenLedger,
  runId: string,
  column: 'lease_expires_at' | 'first_attempt_at',
  by: string,
): Promise<void> {
  await on.database.execute(`UPDATE batches SET ${column} = now() - $2::interval WHERE run_id = $1`, [
    runId,
    by,
  ]);
}
