import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
const messages = [text('x')];
const male = { demographic: { type: 'gender', oneOf: ['male'] } };

beforeAll(async () => {
  sim = await startForSpec({ users: 400 });
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

const narrowcast = (more: object = {}, headers: Record<string, string> = {}): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/narrowcast', { body: { messages, ...more }, headers });
const progress = (requestId: string): Promise<SeenAnswer> =>
  sim.line('GET', `/v2/bot/message/progress/narrowcast?requestId=${requestId}`);
const idOf = ({ headers }: SeenAnswer): string => headers.get('x-line-request-id') ?? '';
const advance = (seconds: number): void => sim.simulator.admin.clock.advance(seconds * 1_000);

/** Sends one and tells how it ended. */
async function outcome(more: object): Promise<unknown> {
  const answer = await narrowcast(more);
  if (answer.status !== 202) return { status: answer.status, ...(answer.json as object) };
  advance(10);
  return (await progress(idOf(answer))).json;
}
const audience = (audienceGroupId: number): object => ({ type: 'audience', audienceGroupId });
const putAudience = (id: number, size: number, isUpload = false): void =>
  void sim.channel.audiences.set(id, { userIds: new Set(sim.friends.slice(0, size)), isUpload });

describe('a broadcast', () => {
  it('goes to every friend, once for each retry key', async () => {
    sim.channel.putUser({ userId: sim.friends[0] ?? '', state: 'blocked' });
    const call = { body: { messages }, headers: { 'x-line-retry-key': randomUUID() } };
    expect(await sim.line('POST', '/v2/bot/message/broadcast', call)).toMatchObject({
      status: 200,
      json: {},
    });
    expect((await sim.line('POST', '/v2/bot/message/broadcast', call)).status).toBe(409);
    expect([...sim.channel.ledger.records()].map(({ record }) => record.recipient)).toEqual(
      sim.friends.slice(1),
    );
  });
});

describe('a narrowcast', () => {
  it('waits, is sent and succeeds as time passes', async () => {
    const answer = await narrowcast();
    expect(answer).toMatchObject({ status: 202, json: {} });
    const phases: unknown[] = [];
    for (const seconds of [0, 3, 3]) {
      advance(seconds);
      phases.push((await progress(idOf(answer))).json);
    }
    const time = expect.stringMatching(/Z$/);
    const counts = { failureCount: 0, targetCount: 400 };
    expect(phases).toEqual([
      { phase: 'waiting', acceptedTime: time },
      { phase: 'sending', ...counts, successCount: 0, acceptedTime: time },
      { phase: 'succeeded', ...counts, successCount: 400, acceptedTime: time, completedTime: time },
    ]);
  });

  it('is accepted once for each retry key', async () => {
    const headers = { 'x-line-retry-key': randomUUID() };
    const first = await narrowcast({}, headers);
    const again = await narrowcast({}, headers);
    expect(again.status).toBe(409);
    expect(again.headers.get('x-line-accepted-request-id')).toBe(idOf(first));
  });

  it('is not known after 14 days, and neither is another request', async () => {
    const answer = await narrowcast();
    expect((await progress(randomUUID())).status).toBe(404);
    expect((await progress('x')).status).toBe(400);
    advance(14 * 86_400 + 1);
    expect((await progress(idOf(answer))).status).toBe(404);
  });

  it('reaches those the filter means, and with its opposite everybody', async () => {
    const sizes: number[] = [];
    for (const demographic of [male.demographic, { type: 'operator', not: male.demographic }]) {
      sizes.push(((await outcome({ filter: { demographic } })) as { successCount: number }).successCount);
    }
    expect((sizes[0] ?? 0) + (sizes[1] ?? 0)).toBe(400);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  it('combines audiences, and finds the people of an earlier one again', async () => {
    putAudience(1, 100);
    putAudience(2, 60);
    const both = { type: 'operator', and: [audience(1), { type: 'operator', not: audience(2) }] };
    expect(await outcome({ recipient: both })).toMatchObject({ phase: 'failed', errorCode: 2 });
    const answer = await narrowcast({ recipient: audience(1) });
    advance(10);
    const again = { recipient: { type: 'redelivery', requestId: idOf(answer) } };
    expect(await outcome(again)).toMatchObject({ phase: 'succeeded', targetCount: 100 });
  });

  it('keeps to the floors of privacy', async () => {
    putAudience(1, 100);
    putAudience(2, 49);
    putAudience(3, 3, true);
    const either = { type: 'operator', or: [audience(1), audience(2)] };
    expect(await outcome({ recipient: either })).toMatchObject({ phase: 'failed', errorCode: 4 });
    expect(await outcome({ recipient: audience(2) })).toMatchObject({ phase: 'failed', errorCode: 2 });
    expect(await outcome({ recipient: audience(3) })).toMatchObject({ phase: 'succeeded', targetCount: 3 });
    for (const userId of sim.friends.slice(99)) sim.channel.putUser({ userId, state: 'blocked' });
    expect(await outcome({ filter: male })).toEqual({
      status: 403,
      message: 'Your account does not have enough friends',
    });
    expect([...sim.channel.ledger.records()]).toHaveLength(3);
  });

  it('holds back the whole reach while it runs', async () => {
    sim.channel.quota.limit = { type: 'limited', value: 420 };
    putAudience(3, 10, true);
    const push = async (): Promise<number> =>
      (
        await sim.line('POST', '/v2/bot/message/multicast', {
          body: { to: sim.friends.slice(0, 25), messages },
        })
      ).status;
    expect((await narrowcast({ recipient: audience(3) })).status).toBe(202);
    expect(await push()).toBe(429);
    advance(10);
    expect(await push()).toBe(200);
  });

  it('obeys its limits', async () => {
    sim.channel.quota.limit = { type: 'limited', value: 200 };
    expect((await narrowcast()).status).toBe(429);
    expect(await outcome({ limit: { max: 80 } })).toMatchObject({ phase: 'succeeded', targetCount: 80 });
    const rest = { upToRemainingQuota: true };
    expect(await outcome({ limit: { ...rest, forbidPartialDelivery: true } })).toMatchObject({
      errorCode: 5,
    });
    expect(await outcome({ limit: rest })).toMatchObject({ phase: 'succeeded', targetCount: 120 });
    expect((await narrowcast({ limit: { forbidPartialDelivery: true } })).status).toBe(400);
  });

  it.each<[string, object, string]>([
    ['an unknown audience', { recipient: audience(9) }, 'Invalid audience group id: 9'],
    ['an unknown narrowcast', { recipient: { type: 'redelivery', requestId: 'r' } }, 'Invalid request id: r'],
    [
      'two operators',
      { recipient: { type: 'operator', and: [], or: [] } },
      'The request body has 1 error(s)',
    ],
    ['an unknown filter', { filter: { demographic: { type: 'mood' } } }, 'The request body has 1 error(s)'],
    ['no message', { messages: [] }, 'The request body has 1 error(s)'],
  ])('is refused for %s', async (_, more, message) => {
    expect(await narrowcast(more)).toMatchObject({ status: 400, json: { message } });
  });
});
