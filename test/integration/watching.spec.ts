import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { OutcomeQueries } from '../../src/deliveries/index.js';
import { LedgerReadings } from '../../src/telemetry/ledger-readings.js';
import { age, ALICE, AT_ONCE, BOB, lease, save, SENT, STOPPED, UNCLEAR, FAILED } from './leased-batches.js';
import { addCampaign, addRun, openLedger, type OpenLedger, removeRuns } from './open-ledger.js';

let on: OpenLedger;
let outcomes: OutcomeQueries;

beforeAll(async () => {
  on = await openLedger();
  outcomes = new OutcomeQueries(on.database);
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

const closedAgo = (runId: string, seq: number, by: string): Promise<number> =>
  on.database.execute(`UPDATE batches SET closed_at = now() - $3::interval WHERE run_id = $1 AND seq = $2`, [
    runId,
    seq,
    by,
  ]);

describe('the outcomes of late', () => {
  it('given a run without any, are none', async () => {
    const { runId } = await addRun(on, [2]);
    expect(await outcomes.recent(runId, 10)).toEqual({ count: 0, since: null, at: expect.any(Date) });
  });

  it('are everybody in the batches closed within the window, whatever became of him', async () => {
    const { runId } = await addRun(on, [3, 2, 4]);
    await save(on, await lease(on, ALICE), [SENT, FAILED, STOPPED]);
    await save(on, await lease(on, ALICE), [SENT, UNCLEAR], { dueAt: AT_ONCE });
    await age(on, runId, 'first_attempt_at', '4 seconds');
    const { runId: another } = await addRun(on, [1]);
    await closedAgo(another, 0, '1 second');
    const { count, since, at } = await outcomes.recent(runId, 10);
    expect(count).toBe(3);
    expect(at.getTime() - (since?.getTime() ?? 0)).toBeGreaterThanOrEqual(4_000);
    expect(at.getTime() - (since?.getTime() ?? 0)).toBeLessThan(10_000);
    await closedAgo(runId, 0, '11 seconds');
    expect(await outcomes.recent(runId, 10)).toMatchObject({ count: 0, since: null });
  });
});

describe('a reading of the ledger', () => {
  it('counts open batches and unfinished runs, and knows what waits too long', async () => {
    const { runId } = await addRun(on, [2, 2, 2]);
    await save(on, await lease(on, ALICE), [SENT, UNCLEAR], { dueAt: new Date(Date.now() + 60_000) });
    await age(on, runId, 'first_attempt_at', '1 hour');
    await lease(on, BOB);
    await age(on, runId, 'lease_expires_at', '90 seconds');
    await on.database.execute(
      `UPDATE batches SET lease_expires_at = NULL WHERE run_id = $1 AND lease_owner IS NULL`,
      [runId],
    );
    const reading = await new LedgerReadings(on.database).find();
    expect(reading).toEqual({
      runs: { sending: 1 },
      batches: { filling: 0, planned: 1, sending: 2 },
      unclearCount: 1,
      oldestUnclearSeconds: expect.any(Number),
      oldestExpiredLeaseSeconds: expect.any(Number),
      quotas: {},
    });
    expect(Math.round((reading?.oldestUnclearSeconds ?? 0) / 60)).toBe(60);
    expect(reading?.oldestExpiredLeaseSeconds).toBeGreaterThanOrEqual(90);
    expect(reading?.oldestExpiredLeaseSeconds).toBeLessThan(120);
  });

  it('knows the quota of connections with a limit, never below nothing', async () => {
    const { connectionId } = await addCampaign(on);
    const quotas = async (used: number) => {
      await on.database.execute(
        `UPDATE connections SET quota_type = 'limited', quota_limit = 500, quota_used = $2 WHERE id = $1`,
        [connectionId, used],
      );
      return (await new LedgerReadings(on.database).find())?.quotas[connectionId];
    };
    expect(await quotas(120)).toBe(380);
    expect(await quotas(510)).toBe(0);
  });

  it('is shared and kept for some seconds', async () => {
    let queries = 0;
    const counting = {
      query: (sql: string) => {
        queries += 1;
        return on.database.query(sql);
      },
    } as Database;
    const readings = new LedgerReadings(counting);
    await Promise.all([readings.find(), readings.find(), readings.find()]);
    await readings.find();
    expect(queries).toBe(1);
  });

  it('that took long is kept twenty times as long', async () => {
    let queries = 0;
    const slow = {
      query: async (sql: string) => {
        queries += 1;
        await sleep(300);
        return on.database.query(sql);
      },
    } as Database;
    const readings = new LedgerReadings(slow);
    await readings.find();
    await sleep(5_200);
    await readings.find();
    expect(queries).toBe(1);
  });

  it('given the database does not answer, is absent in time, and is there again afterwards', async () => {
    let isAway = true;
    const away = {
      query: (sql: string) => (isAway ? Promise.reject(new Error('away')) : on.database.query(sql)),
    } as Database;
    const readings = new LedgerReadings(away);
    expect(await readings.find()).toBeUndefined();
    isAway = false;
    expect(await readings.find()).toMatchObject({ runs: {} });
    const silent = { query: () => new Promise(() => undefined) } as unknown as Database;
    expect(await new LedgerReadings(silent).find()).toBeUndefined();
  });
});
