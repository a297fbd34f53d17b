import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
const messages = [text('x')];

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

const push = (unit?: string): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/push', {
    body: { to: sim.friends[0], messages, ...(unit !== undefined && { customAggregationUnits: [unit] }) },
  });
const sentOn = async (sender: string, date: string): Promise<unknown> =>
  (await sim.line('GET', `/v2/bot/message/delivery/${sender}?date=${date}`)).json;

/** Today at LINE (UTC+9), as `yyyyMMdd`. */
const today = (): string =>
  new Date(sim.simulator.admin.clock.now() + 9 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

describe('messages sent on a day', () => {
  it('are ready the next day, by call, in people reached', async () => {
    const date = today();
    await push();
    await sim.line('POST', '/v2/bot/message/multicast', { body: { to: sim.friends, messages } });
    expect(await sentOn('push', date)).toEqual({ status: 'unready' });
    sim.simulator.admin.clock.advance(86_400_000);
    const counts = await Promise.all(
      ['push', 'multicast', 'broadcast', 'reply'].map((sender) => sentOn(sender, date)),
    );
    expect(counts).toEqual([1, 5, 0, 0].map((success) => ({ status: 'ready', success })));
  });

  it('were not counted before 2018-03-31', async () => {
    expect(await sentOn('push', '20180330')).toEqual({ status: 'out_of_service' });
    expect(await sentOn('push', '20180331')).toEqual({ status: 'ready', success: 0 });
  });

  it.each(['', '2024-01-01', '20240230', '20241301', 'x'])('refuse the date %j', async (date) => {
    expect(await sentOn('push', date)).toEqual({
      message: "The value for the 'date' parameter is invalid",
    });
  });
});

describe('units', () => {
  const info = async (): Promise<unknown> => (await sim.line('GET', '/v2/bot/message/aggregation/info')).json;
  const list = (query = ''): Promise<SeenAnswer> =>
    sim.line('GET', `/v2/bot/message/aggregation/list${query}`);

  it('are those of this month, each once, page by page', async () => {
    for (const unit of ['b', 'a', 'b', 'c']) expect((await push(unit)).status).toBe(200);
    expect(await info()).toEqual({ numOfCustomAggregationUnits: 3 });
    const first = (await list('?limit=2')).json as { next: string };
    expect(first).toEqual({ customAggregationUnits: ['b', 'a'], next: expect.any(String) });
    expect((await list(`?limit=2&start=${first.next}`)).json).toEqual({ customAggregationUnits: ['c'] });
    expect((await list('?start=x')).json).toEqual({ message: 'Invalid start param' });
    expect((await list('?limit=101')).status).toBe(400);
    sim.simulator.admin.clock.advance(31 * 86_400_000);
    expect(await info()).toEqual({ numOfCustomAggregationUnits: 0 });
  });

  it('beyond the thousandth are dropped without a word', async () => {
    const nowMs = sim.simulator.admin.clock.now();
    for (let n = 0; n < 999; n += 1) sim.channel.units.keep([`unit_${n}`], nowMs);
    for (const unit of ['thousandth', 'one_more']) expect((await push(unit)).status).toBe(200);
    expect(await info()).toEqual({ numOfCustomAggregationUnits: 1_000 });
    expect([...sim.channel.ledger.since(1)].map(({ units }) => units)).toEqual([['thousandth'], []]);
  });

  it.each([['a-b'], [''], ['x'.repeat(31)]])('may not be named %j', async (unit) => {
    expect((await push(unit)).status).toBe(400);
  });
});
