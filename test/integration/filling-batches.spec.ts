import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FillingBatches, FillingChanged, freezeBatches } from '../../src/deliveries/index.js';
import type { PlannedDelivery } from '../../src/deliveries/freeze-batches.js';
import { ALICE, leaseNext, recipientsOf } from './leased-batches.js';
import { batchesOf, everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import {
  openLedger,
  type OpenLedger,
  removeRuns,
  setRunStatus,
  startRun,
  withSameMessages,
} from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

/** Plans one chunk of a run that more chunks come after, as planning does. */
async function plan(runId: string, planned: PlannedDelivery[], filling?: FillingBatches) {
  return on.database.transaction(async (tx) => {
    const { batch_count: nextSeq } = await runRow(on, runId, tx);
    const known = filling ?? (await on.ledger.findFilling(tx, runId));
    const frozen = freezeBatches({ runId, nextSeq, filling: known, isLast: false }, planned);
    await on.ledger.append(tx, runId, { ...frozen, removals: [], failures: [] });
    return frozen.filling;
  });
}

const lineIdsOf = (planned: PlannedDelivery[]): string[] => planned.map(({ lineId }) => lineId);

describe('a multicast that is filling', () => {
  it('grows chunk by chunk, and is leased only when it is full', async () => {
    const runId = await startRun(on);
    const people = withSameMessages(500);
    await plan(runId, people.slice(0, 2));
    await plan(runId, people.slice(2, 3));
    expect(await on.batches.findDueLanes()).toEqual([]);
    expect(await batchesOf(on, runId)).toMatchObject([{ state: 'filling', size: 3 }]);
    await expectCountsToAgree(on, runId);

    await plan(runId, people.slice(3));
    const leased = await leaseNext(on, ALICE);
    expect(leased?.batches.map(recipientsOf)).toEqual([[lineIdsOf(people)]]);
    expect(await batchesOf(on, runId)).toMatchObject([{ state: 'sending', size: 500, group_key: null }]);
    await expectCountsToAgree(on, runId);
  });

  it('is never leased, whatever becomes of its run', async () => {
    const runId = await startRun(on);
    await plan(runId, withSameMessages(2));
    for (const status of ['planning', 'sending', 'stopped', 'failed']) {
      await setRunStatus(on, runId, status);
      expect(await leaseNext(on, ALICE, { connectionId: await connectionOf(runId), kind: 'multicast' })).toBe(
        undefined,
      );
    }
  });

  it('sealed after the last chunk, goes out with whom it has got', async () => {
    const runId = await startRun(on);
    const [people, others] = [withSameMessages(3), withSameMessages(2, 'bye')];
    await plan(runId, [...people, ...others]);
    await on.database.transaction(async (tx) => {
      await on.ledger.sealBatches(tx, runId);
      await on.runs.moveCursor(tx, runId, null, true);
    });
    expect(await on.ledger.findFilling(on.database, runId)).toEqual(new Map());
    const leased = await leaseNext(on, ALICE, { batches: 16 });
    expect(leased?.batches.map(recipientsOf)).toEqual([[lineIdsOf(people)], [lineIdsOf(others)]]);
    await expectCountsToAgree(on, runId);
  });

  it('is found again by who takes over the planning, the oldest first', async () => {
    const runId = await startRun(on);
    const remembered = await plan(runId, [
      ...withSameMessages(2, 'b'),
      ...withSameMessages(3, 'a'),
      ...withSameMessages(500, 'c'),
    ]);
    expect([...(await on.ledger.findFilling(on.database, runId))]).toEqual([...remembered]);
    expect([...remembered.values()]).toEqual([
      { seq: 0, size: 2 },
      { seq: 1, size: 3 },
    ]);
  });

  it('shows what was frozen for whom', async () => {
    const runId = await startRun(on);
    const people = withSameMessages(3);
    await plan(runId, people);
    expect(await on.queries.findFrozen(runId, people[2]?.contactId ?? '')).toMatchObject({
      messages: [{ type: 'text', text: 'hello\nyou' }],
      sharedWith: 2,
      state: 'waiting',
    });
  });
});

describe('a multicast that was completed by somebody else', () => {
  it('given an erasure, refuses the whole chunk, and planned again with what is filling now nobody is lost', async () => {
    const runId = await startRun(on);
    const [first, more] = [withSameMessages(3), withSameMessages(2)];
    const remembered = await plan(runId, first);
    await on.database.transaction((tx) => on.contents.erase(tx, first[1]?.contactId ?? ''));
    const before = await everythingOf(on, runId);
    await expect(plan(runId, more, remembered)).rejects.toThrow(FillingChanged);
    expect(await everythingOf(on, runId)).toEqual(before);

    await plan(runId, more);
    await on.database.transaction((tx) => on.ledger.sealBatches(tx, runId));
    const leased = await leaseNext(on, ALICE, { batches: 16 });
    expect(leased?.batches.flatMap(recipientsOf)).toEqual([
      [first[0]?.lineId, first[2]?.lineId],
      lineIdsOf(more),
    ]);
    await expectCountsToAgree(on, runId);
  });

  it('given a stop, is closed unsent with everybody in it, and its bytes are whole', async () => {
    const runId = await startRun(on);
    const people = withSameMessages(3);
    const remembered = await plan(runId, people);
    await setRunStatus(on, runId, 'stopped');
    expect(await on.runSwitch.findEnding()).toEqual([runId]);
    await on.runSwitch.stopUnsent(runId);
    expect(await runRow(on, runId)).toMatchObject({ attempted_count: 0, removed_counts: { stopped: 3 } });
    expect(await batchesOf(on, runId)).toMatchObject([{ state: 'closed', group_key: null }]);
    expect((await on.queries.findFrozen(runId, people[0]?.contactId ?? ''))?.sharedWith).toBe(2);
    await expect(plan(runId, withSameMessages(1), remembered)).rejects.toThrow(FillingChanged);
    await expectCountsToAgree(on, runId);
  });
});

async function connectionOf(runId: string): Promise<string> {
  const [row] = await on.database.query<{ connection_id: string }>(
    'SELECT connection_id FROM runs WHERE id = $1',
    [runId],
  );
  return row?.connection_id ?? '';
}
