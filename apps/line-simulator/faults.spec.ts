import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FaultKind } from './world/faults.js';
import { startForSpec, text, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.clearTraffic());

/** What a sender sees of one push, and how many requests were accepted by then. */
async function pushWith(kind: FaultKind): Promise<{ seen: unknown; accepted: number; again: number }> {
  const path = `/channels/${sim.channel.id}/faults`;
  await sim.admin('PUT', path, { body: { faults: [{ endpoint: 'push', kind, delayMs: 5000 }] } });
  const headers = {
    authorization: 'Bearer sim-token',
    'content-type': 'application/json',
    'x-line-retry-key': randomUUID(),
  };
  const body = JSON.stringify({ to: sim.friends[0], messages: [text('x')] });
  const patience = new AbortController();
  const send = (signal?: AbortSignal): Promise<Response> =>
    fetch(`${sim.simulator.url}/v2/bot/message/push`, {
      method: 'POST',
      headers,
      body,
      signal,
    });
  const answer = send(patience.signal).then(describeAnswer).catch(describeLoss);
  // Given up only once it was accepted: how long that takes is the machine's affair.
  if (kind === 'hang_after' || kind === 'slow') {
    while (sim.channel.ledger.size === 0) await setTimeout(5);
    patience.abort();
  }
  const seen = await answer;
  const accepted = sim.channel.ledger.size;
  const again = (await send()).status;
  return { seen, accepted, again };
}

async function describeAnswer(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0];
  return { status: response.status, type, body: (await response.text()).slice(0, 16) };
}

/** Not `instanceof Error`: fetch's errors are made outside the test runner's own globals. */
const describeLoss = (error: unknown): unknown => (error as { message: unknown }).message;

const json = 'application/json';
const html = 'text/html';
const page = '<!DOCTYPE html><';

describe('a fault before the request is looked at', () => {
  it.each([
    ['401', { status: 401, type: json, body: '{"message":"Auth' }],
    ['429_rate', { status: 429, type: json, body: '{"message":"The ' }],
    ['429_monthly', { status: 429, type: json, body: '{"message":"You ' }],
    ['500_before', { status: 500, type: json, body: '{"message":"Inte' }],
    ['503_html', { status: 503, type: html, body: page }],
    ['reset_before', 'fetch failed'],
  ] as const)('%s: nothing is accepted, and the next try goes through', async (kind, seen) => {
    expect(await pushWith(kind)).toEqual({ seen, accepted: 0, again: 200 });
  });
});

describe('a fault after the request was accepted', () => {
  it.each([
    ['500_after', { status: 500, type: json, body: '{"message":"Inte' }],
    ['html_after', { status: 200, type: html, body: page }],
    ['empty_after', { status: 200, type: json, body: '' }],
    ['half_body_after', 'terminated'],
    ['reset_after', 'fetch failed'],
    ['hang_after', 'This operation was aborted'],
    ['slow', 'This operation was aborted'],
  ] as const)('%s: the same key learns that it was', async (kind, seen) => {
    expect(await pushWith(kind)).toEqual({ seen, accepted: 1, again: 409 });
  });

  it('leaves refusals alone', async () => {
    sim.channel.faults.set([{ endpoint: '*', kind: 'hang_after' }]);
    expect((await sim.line('POST', '/v2/bot/message/push', { body: {} })).status).toBe(400);
  });
});
