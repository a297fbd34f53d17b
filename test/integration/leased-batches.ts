import { randomUUID } from 'node:crypto';
import type {
  BatchKind,
  Lease,
  LeasedBatch,
  LeaseRequest,
  PassOutcome,
} from '../../src/deliveries/batch.repository.js';
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

/** One batch in a sender's hands. */
export interface Held {
  lease: Lease;
  batch: LeasedBatch;
}

/** What a sender gets that asks the first lane with anything due, or the one named; one batch unless it wants more. */
export async function leaseNext(
  on: OpenLedger,
  owner: string,
  wanted: Partial<LeaseRequest> = {},
): Promise<Lease | undefined> {
  const connectionId = wanted.connectionId ?? (await firstConnection(on, wanted.kind));
  if (!connectionId) return undefined;
  const kind = wanted.kind ?? (await firstKind(on, connectionId));
  return on.batches.lease({
    owner,
    connectionId,
    kind,
    leaseSeconds: 30,
    batches: 1,
    afterRunId: null,
    ...wanted,
  });
}

async function firstConnection(on: OpenLedger, kind?: BatchKind): Promise<string | undefined> {
  const lanes = await on.batches.findDueLanes();
  return lanes.find((lane) => kind === undefined || lane.kind === kind)?.connectionId;
}

async function firstKind(on: OpenLedger, connectionId: string): Promise<BatchKind> {
  const lanes = await on.batches.findDueLanes();
  return lanes.find((lane) => lane.connectionId === connectionId)?.kind ?? 'push';
}

/** The next batch that is due, which there has to be, leased to this sender. */
export async function lease(
  on: OpenLedger,
  owner: string,
  wanted: Partial<LeaseRequest> = {},
): Promise<Held> {
  const leased = await leaseNext(on, owner, wanted);
  const batch = leased?.batches[0];
  if (!leased || !batch) throw new Error('there is no batch to lease');
  return { lease: leased, batch };
}

/** Saves a pass that ended like this. */
export async function save(
  on: OpenLedger,
  { lease: { owner }, batch }: Held,
  states: PositionState[],
  more: Partial<PassOutcome> = {},
): Promise<boolean> {
  return on.batches.savePass(batch, owner, { ...anOutcome(batch, states), ...more });
}

function anOutcome(before: LeasedBatch, states: PositionState[]): PassOutcome {
  const became = (kind: string): number[] =>
    states.flatMap((state, position) =>
      state.kind === kind && before.states[position]?.kind !== kind ? [position] : [],
    );
  return {
    states,
    failures: new Map(became('failed').map((position) => [position, { reason: 'forbidden', detail: 'no' }])),
    stopped: became('stopped'),
    sentCount: became('sent').length,
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

/** Whom the frozen requests of a batch are for, request by request. */
export function recipientsOf({ requests }: LeasedBatch): string[][] {
  return requests.map(({ body }) => [(JSON.parse(body) as { to: string | string[] }).to].flat());
}
