import { describe, expect, it } from '@jest/globals';
import { loadSettings } from '../config/index.js';
import { InMemoryPacing } from './in-memory-pacing.js';
import { pacesOf } from './paces.js';

const MINUTE = 60_000;

function aPacing(environment: Record<string, string> = {}) {
  const clock = { now: 0 };
  return { clock, pacing: new InMemoryPacing(pacesOf(loadSettings(environment)), () => clock.now) };
}

describe('the levels of pacing', () => {
  it('given nothing was asked for, are none', () => {
    expect(aPacing().pacing.levels()).toEqual([]);
  });

  it('say of each channel and endpoint how fast it may go and how far ahead it is promised', async () => {
    const { clock, pacing } = aPacing();
    await pacing.take('C1', 'push', 10);
    await pacing.take('C2', 'multicast', 2);
    pacing.slowDown('C2', 'multicast');
    clock.now = 3_000;
    expect(pacing.levels()).toEqual([
      { channel: 'C1', endpoint: 'push', factor: 1, perSecond: 1_990, backlogMs: 0 },
      { channel: 'C2', endpoint: 'multicast', factor: 0.6, perSecond: 199 * 0.6, backlogMs: 0 },
    ]);
    pacing.slowDown('C1', 'push');
    expect(pacing.levels()[0]).toEqual({
      channel: 'C1',
      endpoint: 'push',
      factor: 0.5,
      perSecond: 995,
      backlogMs: 250,
    });
  });

  it('given a bucket was at rest for a minute, forget it', async () => {
    const { clock, pacing } = aPacing();
    await pacing.take('C1', 'push', 1);
    clock.now = MINUTE;
    expect(pacing.levels()).toHaveLength(1);
    clock.now = MINUTE + 1;
    expect(pacing.levels()).toEqual([]);
  });

  it('given the limit is lifted, say nothing of it', async () => {
    const { pacing } = aPacing({ LINE_PUSH_PER_SECOND: '0' });
    await pacing.take('C1', 'push', 1);
    pacing.slowDown('C1', 'push');
    expect(pacing.levels()).toEqual([]);
  });
});
