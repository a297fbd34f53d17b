import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { RunSwitchRepository } from '../../src/deliveries/index.js';
import { draftTo, makeCrowd, messagesTo } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';
import { withSeed } from '../support/seeded-random.js';

const CAMPAIGNS = 10;
/** Of the embedded database one transaction waits for the other, so two cannot wait for each other. */
const onPostgres = process.env.DATABASE_URL ? it : it.skip;

let world: HostileWorld;
afterEach(() => world.close());

describe('given a campaign is stopped while it is planned', () => {
  it('at any moment, the answer is 200 and everybody is sent or stopped', async () => {
    world = await HostileWorld.start();
    await withSeed(async (random) => {
      const account = await world.open('stopped');
      // More than two chunks of planning, and a batch that is filling all the while.
      await world.client.addContacts(makeCrowd(account.channel, 'stopped', { teams: 1, teamSize: 5_300 }));
      const ids: string[] = [];
      for (let n = 0; n < CAMPAIGNS; n++) {
        const messages = messagesTo('stopped', `campaign ${n}`);
        const id = await draftTo(world.client, account, 'stopped', { messages });
        ids.push(id);
        await world.client.publish(id);
        await sleep(random.between(0, 400));
        const { status } = await world.client.request.post(`/api/v1/campaigns/${id}/stop`);
        expect([200, 409]).toContain(status);
      }
      for (const id of ids) {
        const report = await world.client.waitFor(id, ({ runs }) => runs[0]?.finishedAt !== null);
        expect(report).toMatchObject({ qualified: 5_300, failed: 0, pending: 0 });
        expect(report.sent + (report.removed.stopped ?? 0)).toBe(5_300);
      }
      await world.agrees(account, ...ids);
    });
  });

  onPostgres('whoever stops and whoever plans its last chunk do not wait for each other', async () => {
    world = await HostileWorld.start({ roles: ['api'] });
    const { connectionId } = await world.open('last chunk');
    const campaignId = await draftTo(world.client, { connectionId }, 'last chunk');
    const runId = randomUUID();
    await world.query(
      `INSERT INTO runs (id, workspace_id, campaign_id, connection_id, plan, status, qualified_count, attempted_count)
       SELECT $1, workspace_id, id, connection_id, '{}', 'stopped', 1, 1 FROM campaigns WHERE id = $2`,
      [runId, campaignId],
    );
    await world.query(
      `INSERT INTO batches (run_id, seq, kind, size, content, state, group_key)
       VALUES ($1, 0, 'multicast', 1, 'half a multicast', 'filling', 'key')`,
      [runId],
    );
    const planner = new Client({ connectionString: world.test.settings.databaseUrl });
    await planner.connect();
    await planner.query('BEGIN');
    await planner.query('SELECT FROM runs WHERE id = $1 FOR UPDATE', [runId]);
    const stopping = world.test.server.app.get(RunSwitchRepository).stopUnsent(runId);
    const waiting = (): Promise<unknown[]> =>
      world.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
    while ((await waiting()).length === 0) await sleep(5);
    await planner.query(`UPDATE batches SET state = 'planned', group_key = NULL WHERE run_id = $1`, [runId]);
    await planner.query('COMMIT');
    await planner.end();
    await stopping;
    expect(await world.query('SELECT state FROM batches WHERE run_id = $1', [runId])).toEqual([
      { state: 'closed' },
    ]);
  });
});
