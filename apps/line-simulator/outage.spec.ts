import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startForSpec, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());

/** The status of a call, or why there is none. */
async function tryInfo(): Promise<number | string> {
  try {
    return (await sim.line('GET', '/v2/bot/info')).status;
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code ?? String(error);
  }
}

/** Tries until the outcome is the wanted one. */
async function until(wanted: number | string): Promise<void> {
  while ((await tryInfo()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('an outage', () => {
  it('refuses connections until it is told to end, and then the same port answers', async () => {
    expect(await tryInfo()).toBe(200);
    await sim.simulator.outage.begin();
    expect(sim.simulator.outage.isOn).toBe(true);
    expect(await tryInfo()).toBe('ECONNREFUSED');
    await sim.simulator.outage.end();
    expect(await tryInfo()).toBe(200);
    expect(sim.simulator.outage.isOn).toBe(false);
  });

  it('loses answers under way, though the request was accepted', async () => {
    sim.channel.faults.set([{ endpoint: 'push', kind: 'hang_after' }]);
    const body = { to: sim.friends[0], messages: [{ type: 'text', text: 'x' }] };
    const push = sim.line('POST', '/v2/bot/message/push', { body }).catch(() => 'lost');
    while (sim.channel.ledger.size === 0) await new Promise((resolve) => setImmediate(resolve));
    await sim.simulator.outage.begin();
    expect(await push).toBe('lost');
    await sim.simulator.outage.end();
  });

  it('by the admin API ends by itself', async () => {
    expect((await sim.admin('POST', '/outage', { body: { durationMs: 300 } })).status).toBe(200);
    await until('ECONNREFUSED');
    await until(200);
  });

  it('by the admin API needs a duration', async () => {
    expect((await sim.admin('POST', '/outage', { body: {} })).status).toBe(400);
  });

  it('does not outlive the simulator', async () => {
    const short = await startForSpec();
    await short.simulator.outage.begin(50);
    await short.simulator.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(short.simulator.outage.isOn).toBe(true);
  });
});
