import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';

let world: CampaignWorld;
let campaignId: string;
let lineId: string;

beforeAll(async () => {
  world = await CampaignWorld.start();
  [lineId = ''] = await world.addPeople('keys', 1);
  campaignId = await world.draftFor('keys');
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const act = (action: string, key: string) =>
  world.request.post(`/api/v1/campaigns/${campaignId}/${action}`).set('idempotency-key', key);
const testSend = (key: string) => act('test', key).send({ lineIds: [lineId] });
const database = () => world.test.server.app.get(Database);

/** As if the request with this key, which is done, were still under way. */
async function putUnderWay(key: string): Promise<void> {
  const sql = 'UPDATE idempotency_keys SET response = NULL, created_at = now() WHERE key = $1';
  expect(await database().execute(sql, [key])).toBe(1);
}

describe('Idempotency-Key', () => {
  it('answers the same again to the letter', async () => {
    const first = await testSend('letter').expect(200);
    const again = await testSend('letter').expect(200);
    expect(again.text).toBe(first.text);
    expect(world.channel.ledger.size).toBe(1);
  });

  it('given the first is under way, waits for its answer', async () => {
    world.startAnew({ endpoint: 'push', kind: 'slow', probability: 1, delayMs: 700 });
    const answers = await Promise.all([testSend('slow'), testSend('slow'), testSend('slow')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(2);
    expect(world.channel.ledger.size).toBe(1);
  });

  it('given the first failed meanwhile, takes its turn', async () => {
    await testSend('failed').expect(200);
    await putUnderWay('failed');
    const [second] = await Promise.all([
      testSend('failed').expect(200),
      pause(300).then(() => database().execute('DELETE FROM idempotency_keys WHERE key = $1', ['failed'])),
    ]);
    expect(second.headers).not.toHaveProperty('idempotency-replayed');
    expect(world.channel.ledger.size).toBe(2);
  });

  it('given the first takes too long, answers 409', async () => {
    await testSend('endless').expect(200);
    await putUnderWay('endless');
    const { body } = await testSend('endless').expect(409);
    expect(body.code).toBe('idempotency_key_in_progress');
    expect(world.channel.ledger.size).toBe(1);
  });

  it('takes no body and an empty one for the same request', async () => {
    const first = await act('publish', 'empty').expect(202);
    const again = await act('publish', 'empty').send({}).expect(202);
    expect(again.body).toEqual(first.body);
    await world.waitForStatus(campaignId, 'sent');
  });
});
