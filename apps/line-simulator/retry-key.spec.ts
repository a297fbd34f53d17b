import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS } from './world/clock.js';
import { startForSpec, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.clearTraffic());

const push = (key: string, words = 'hello'): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/push', {
    body: { to: sim.friends[0], messages: [text(words)] },
    headers: { 'x-line-retry-key': key },
  });

describe('a retry key', () => {
  it('lets a push through once; then 409 with the first request id and its sent messages', async () => {
    const key = randomUUID();
    const first = await push(key);
    const again = await push(key);
    expect(again.status).toBe(409);
    expect(again.json).toEqual({ message: 'The retry key is already accepted', ...(first.json as object) });
    expect(again.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'));
    expect(again.headers.get('x-line-request-id')).not.toBe(first.headers.get('x-line-request-id'));
    expect(sim.channel.ledger.size).toBe(1);
    expect(sim.channel.quota.usage(sim.simulator.admin.clock.now())).toBe(1);
  });

  it('answers a multicast again without sent messages', async () => {
    const call = {
      body: { to: sim.friends, messages: [text('x')] },
      headers: { 'x-line-retry-key': randomUUID() },
    };
    await sim.line('POST', '/v2/bot/message/multicast', call);
    expect(await sim.line('POST', '/v2/bot/message/multicast', call)).toMatchObject({
      status: 409,
      json: { message: 'The retry key is already accepted' },
    });
  });

  it('used by many requests at once is accepted exactly once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 40 }, () => push(key)));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 39 }, () => 409)]);
    const first = answers.find(({ status }) => status === 200)?.headers.get('x-line-request-id');
    const named = answers
      .filter(({ status }) => status === 409)
      .map(({ headers }) => headers.get('x-line-accepted-request-id'));
    expect(new Set(named)).toEqual(new Set([first]));
    expect(sim.channel.ledger.size).toBe(1);
  });

  it.each(['slow', 'hang_after', 'reset_after'] as const)(
    'is taken though the first answer is still on its way or lost (%s)',
    async (kind) => {
      sim.channel.faults.set([{ endpoint: 'push', kind, delayMs: 200 }]);
      const key = randomUUID();
      const first = Promise.race([
        push(key).then(({ status }) => status),
        new Promise((resolve) => setTimeout(resolve, 400, 'none')),
      ]).catch(() => 'reset');
      while (sim.channel.ledger.size === 0) await new Promise((resolve) => setImmediate(resolve));
      expect((await push(key)).status).toBe(409);
      expect(await first).toBe({ slow: 200, hang_after: 'none', reset_after: 'reset' }[kind]);
      expect(sim.channel.ledger.size).toBe(1);
    },
  );

  it('that was seen but never accepted lets the next request run as new', async () => {
    const key = randomUUID();
    sim.channel.faults.set([{ endpoint: 'push', kind: '500_before' }]);
    expect([(await push(key)).status, (await push(key)).status, (await push(key)).status]).toEqual([
      500, 200, 409,
    ]);
  });

  it('is forgotten 24 hours after it was first seen, accepted or not: then it sends again', async () => {
    const key = randomUUID();
    const { clock } = sim.simulator.admin;
    sim.channel.faults.set([{ endpoint: 'push', kind: '503_html' }]);
    const statuses = [(await push(key)).status];
    clock.advance(DAY_MS - 3_600_000);
    statuses.push((await push(key)).status, (await push(key)).status);
    clock.advance(3_600_000);
    statuses.push((await push(key)).status);
    expect(statuses).toEqual([503, 200, 409, 200]);
    expect(sim.channel.ledger.size).toBe(2);
  });

  it('with another body is answered like the first, and written down', async () => {
    const key = randomUUID();
    await push(key, 'one');
    expect((await push(key, 'two')).status).toBe(409);
    expect(sim.channel.violations.list).toMatchObject([
      { kind: 'retry_key_reused_with_other_body', detail: key },
    ]);
  });

  it.each(['', 'abc', '123e4567-e89b-12d3-a456-42661417400', 'g23e4567-e89b-12d3-a456-426614174000'])(
    'must be a UUID: %j',
    async (key) => {
      expect(await push(key)).toMatchObject({
        status: 400,
        json: { message: "The value for the 'X-Line-Retry-Key' parameter is invalid" },
      });
    },
  );

  it('is refused by every other call', async () => {
    const headers = { 'x-line-retry-key': randomUUID() };
    const body = { messages: [text('x')] };
    expect((await sim.line('POST', '/v2/bot/message/validate/push', { body, headers })).status).toBe(400);
    expect((await sim.line('GET', '/v2/bot/info', { headers })).status).toBe(400);
    expect(sim.channel.violations.list.map(({ kind }) => kind)).toEqual([
      'retry_key_on_endpoint_without',
      'retry_key_on_endpoint_without',
    ]);
  });

  it('is looked up before the messages are checked, and after the body is parsed', async () => {
    const headers = { 'x-line-retry-key': randomUUID() };
    const call = (raw: string): Promise<SeenAnswer> =>
      sim.line('POST', '/v2/bot/message/push', { raw, headers });
    await call(JSON.stringify({ to: sim.friends[0], messages: [text('x')] }));
    expect((await call('{"messages":[]}')).status).toBe(409);
    expect((await call('{')).status).toBe(400);
  });

  it('belongs to its channel', async () => {
    await sim.admin('POST', '/channels', { body: { id: 'other', tokens: ['other-token'] } });
    const key = randomUUID();
    await push(key);
    const body = { to: sim.friends, messages: [text('x')] };
    const answer = await sim.line('POST', '/v2/bot/message/multicast', {
      body,
      token: 'other-token',
      headers: { 'x-line-retry-key': key },
    });
    expect(answer.status).toBe(200);
  });
});
