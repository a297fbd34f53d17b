import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { campaignTo, openAccount } from '../support/hostile-account.js';
import { BROWSER } from '../support/link-world.js';
import { ProcessWorld } from '../support/process-world.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';

const PEOPLE = 40;
/** Clicks are written within half a second; the machine may be busy. */
const SURELY_WRITTEN_MS = 3_000;

let world: ProcessWorld;

beforeAll(async () => {
  await buildServer();
  world = await ProcessWorld.open({
    databaseServer: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
  });
});
afterAll(() => world.close());

async function click(server: ServerProcess, codes: readonly string[]): Promise<void> {
  for (const code of codes) await server.request.get(`/l/${code}`).set('user-agent', BROWSER).expect(302);
}

describe('given the process is killed while people click', () => {
  it('what was clicked half a second before is counted, the links lead on, and nothing is counted twice', async () => {
    const first = await world.start();
    const client = world.client(first);
    const account = await openAccount(client, world.line, 'clicked');
    const message = { type: 'text', text: 'See https://shop.example/{{external_id}}' };
    const id = await campaignTo(client, account, 'clicked', { own: PEOPLE });
    const draft = { messages: [message], links: { tracking: 'contact' } };
    await first.request.patch(`/api/v1/campaigns/${id}`).send(draft).expect(200);
    await client.publish(id);
    await client.waitForStatus(id, 'sent');
    const codes = [...account.channel.ledger.records()]
      .flatMap(({ record }) => [...JSON.stringify(record.messages).matchAll(/\/l\/([0-9A-Za-z]{11})/g)])
      .map(([, code = '']) => code);
    expect(new Set(codes).size).toBe(PEOPLE);

    await click(first, codes.slice(0, 30));
    await sleep(SURELY_WRITTEN_MS);
    await click(first, codes.slice(30, 35));
    await first.kill();
    world.processes.delete(first);

    const second = await world.start();
    await click(second, codes.slice(35));
    await sleep(SURELY_WRITTEN_MS);
    const { clicks } = (await second.request.get(`/api/v1/campaigns/${id}/report`).expect(200)).body;
    // The five before the kill may be lost, and no others.
    expect(clicks.total).toBeGreaterThanOrEqual(PEOPLE - 5);
    expect(clicks.total).toBeLessThanOrEqual(PEOPLE);
    expect(clicks.contacts).toBe(clicks.total);
  });
});
