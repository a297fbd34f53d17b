import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freezeBatches } from '../../src/deliveries/index.js';
import { ALICE, leaseNext } from './leased-batches.js';
import { addRun, openLedger, type OpenLedger, startRun, withSameMessages } from './open-ledger.js';

const MIGRATION = 'DeliveryEngine1700000007000';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());

/** Columns, constraints, indexes and triggers of every table. */
async function schema(): Promise<unknown> {
  const queries = [
    `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY 1, 2`,
    `SELECT conname, conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS def FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
    `SELECT tgname, tgrelid::regclass::text AS of FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`,
  ];
  return Promise.all(queries.map((sql) => on.database.query(sql)));
}

const executed = async (): Promise<string[]> =>
  (await on.database.query<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp')).map(
    ({ name }) => name,
  );

async function undoMigration(): Promise<void> {
  while ((await executed()).includes(MIGRATION)) await on.dataSource.undoLastMigration();
}

describe('the migration to the delivery engine', () => {
  it('can be undone and done again, with runs in every state, and comes to the same', async () => {
    const whole = await schema();
    await addRun(on, [2, 2]);
    await addRun(on, [2], { kind: 'multicast' });
    await leaseNext(on, ALICE, { kind: 'push' });
    const filling = await startRun(on);
    const frozen = freezeBatches(
      { runId: filling, nextSeq: 0, filling: new Map(), isLast: false },
      withSameMessages(3),
    );
    await on.database.transaction((tx) =>
      on.ledger.append(tx, filling, { ...frozen, removals: [], failures: [] }),
    );

    await undoMigration();
    const before = await schema();
    expect(before).not.toEqual(whole);
    expect(await on.database.query(`SELECT DISTINCT state FROM batches ORDER BY state`)).toEqual([
      { state: 'planned' },
      { state: 'sending' },
    ]);

    await on.dataSource.runMigrations();
    expect(await schema()).toEqual(whole);
    await undoMigration();
    expect(await schema()).toEqual(before);
    await on.dataSource.runMigrations();
    expect(await schema()).toEqual(whole);
    expect(await leaseNext(on, ALICE, { kind: 'multicast' })).toMatchObject({
      batches: [{ kind: 'multicast' }],
    });
  });

  it('undone, has the entries of a run deleted with it as before', async () => {
    const { runId } = await addRun(on, [2]);
    await undoMigration();
    await on.database.execute('DELETE FROM runs WHERE id = $1', [runId]);
    expect(await on.database.query('SELECT 1 FROM deliveries WHERE run_id = $1', [runId])).toEqual([]);
    await on.dataSource.runMigrations();
  });
});
