import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Failure } from '../../src/deliveries/decide-answer.js';
import { ALICE, FAILED, lease, save, SENT } from './leased-batches.js';
import { expectCountsToAgree } from './ledger-readings.js';
import { addRun, openLedger, type OpenLedger, removeRuns } from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

const INVALID: Failure = { reason: 'invalid_line_id', detail: 'The property, to[0], is invalid' };
const DAY = 24 * 3_600_000;

/** A run whose first person LINE refused for his LINE ID and whose second for another reason. */
async function addRefused() {
  const { runId, chunks } = await addRun(on, [3]);
  const held = await lease(on, ALICE);
  const failures = new Map([
    [0, INVALID],
    [1, { reason: 'forbidden', detail: 'no' }],
  ]);
  await on.quarantine.add(held.lease, held.batch, failures);
  await save(on, held, [FAILED, FAILED, SENT], { failures });
  await expectCountsToAgree(on, runId);
  const lineIds = chunks[0]?.deliveries.map(({ lineId }) => lineId) ?? [];
  return { ...held, failures, lineIds, refused: lineIds[0] ?? '', connectionId: held.lease.connectionId };
}

describe('the quarantine of LINE IDs', () => {
  it('takes down whom LINE refused as an id for 30 days, and nobody who failed otherwise', async () => {
    const { connectionId, lineIds, refused } = await addRefused();
    expect(await on.quarantine.findAmong(on.database, connectionId, lineIds)).toEqual(new Set([refused]));
    const [entry] = await on.quarantine.list(connectionId, undefined, 10);
    expect(entry).toMatchObject({ lineId: refused, ...INVALID });
    const days = ((entry?.expiresAt.getTime() ?? 0) - Date.now()) / DAY;
    expect(Math.round(days)).toBe(30);
  });

  it('is the connection’s own: another may know the same id', async () => {
    const { refused } = await addRefused();
    const { connectionId } = await addRefused();
    expect(await on.quarantine.findAmong(on.database, connectionId, [refused])).toEqual(new Set());
    expect(await on.quarantine.release(connectionId, refused)).toBe(false);
  });

  it('given he is refused again, holds him from then on, once', async () => {
    const { lease: held, batch, failures, connectionId, refused } = await addRefused();
    await on.database.execute(`UPDATE quarantined_line_ids SET expires_at = now() + interval '1 day'`);
    await on.quarantine.add(held, batch, new Map([...failures, [0, { ...INVALID, detail: 'again' }]]));
    const listed = await on.quarantine.list(connectionId, undefined, 10);
    expect(listed).toMatchObject([{ lineId: refused, detail: 'again' }]);
    expect((listed[0]?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(29 * DAY);
  });

  it('ends by itself', async () => {
    const { connectionId, refused } = await addRefused();
    expect(await on.quarantine.hasAny(on.database, connectionId)).toBe(true);
    await on.database.execute('UPDATE quarantined_line_ids SET expires_at = now()');
    expect(await on.quarantine.hasAny(on.database, connectionId)).toBe(false);
    expect(await on.quarantine.findAmong(on.database, connectionId, [refused])).toEqual(new Set());
    expect(await on.quarantine.list(connectionId, undefined, 10)).toEqual([]);
  });

  it('ends when he is released, and says whether he was in it', async () => {
    const { connectionId, refused } = await addRefused();
    expect(await on.quarantine.release(connectionId, refused)).toBe(true);
    expect(await on.quarantine.release(connectionId, refused)).toBe(false);
    expect(await on.quarantine.hasAny(on.database, connectionId)).toBe(false);
  });

  it('is listed page by page, one more than asked for', async () => {
    const { chunks } = await addRun(on, [5]);
    const held = await lease(on, ALICE);
    const failures = new Map([0, 1, 2, 3, 4].map((position) => [position, INVALID]));
    await on.quarantine.add(held.lease, held.batch, failures);
    const lineIds = (chunks[0]?.deliveries.map(({ lineId }) => lineId) ?? []).toSorted();
    const page = async (after?: string): Promise<string[]> =>
      (await on.quarantine.list(held.lease.connectionId, after, 2)).map(({ lineId }) => lineId);
    expect(await page()).toEqual(lineIds.slice(0, 3));
    expect(await page(lineIds[1])).toEqual(lineIds.slice(2, 5));
    expect(await page(lineIds[3])).toEqual(lineIds.slice(4));
  });

  it('given nobody to take down or to ask for, asks for nothing', async () => {
    const { lease: held, batch, connectionId } = await addRefused();
    await on.quarantine.add(held, batch, new Map());
    expect(await on.quarantine.findAmong(on.database, connectionId, [])).toEqual(new Set());
  });
});
