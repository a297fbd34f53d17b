import { afterEach, describe, expect, it } from '@jest/globals';
import { WorkLoop, type WorkLoopOptions } from './work-loop.js';

const NEVER_MS = 60_000;
const loops: WorkLoop[] = [];

afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.end()));
});

function aLoop(options: Partial<WorkLoopOptions> & Pick<WorkLoopOptions, 'step'>): WorkLoop {
  const loop = new WorkLoop({ parallel: 1, lookEveryMs: NEVER_MS, onError: () => undefined, ...options });
  loops.push(loop);
  loop.start();
  return loop;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

/** Enough turns for a loop that will sleep to have gone to sleep. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('WorkLoop', () => {
  it('goes on at once while there is work', async () => {
    let left = 100;
    aLoop({ step: () => Promise.resolve(left-- > 0) });
    await until(() => left < 0);
    expect(left).toBe(-1);
  });

  it('given no work, looks again after its time without being woken', async () => {
    let looks = 0;
    aLoop({ step: () => Promise.resolve(++looks < 0), lookEveryMs: 5 });
    await until(() => looks >= 3);
    expect(looks).toBeGreaterThanOrEqual(3);
  });

  it('given no work, looks at once when it is woken, and only then', async () => {
    let looks = 0;
    const loop = aLoop({ step: () => Promise.resolve(++looks < 0) });
    await settle();
    expect(looks).toBe(1);
    loop.wake();
    await settle();
    expect(looks).toBe(2);
  });

  it('given it is woken while it looks, looks once more: the work may have come after it looked', async () => {
    let looks = 0;
    let answer: (found: boolean) => void = () => undefined;
    const loop = aLoop({
      step: () => {
        looks += 1;
        return new Promise((resolve) => (answer = resolve));
      },
    });
    loop.wake();
    answer(false);
    await settle();
    expect(looks).toBe(2);
    answer(false);
    await settle();
    expect(looks).toBe(2);
  });

  it('given a step fails, reports it, waits, and goes on', async () => {
    const errors: unknown[] = [];
    let looks = 0;
    aLoop({
      step: () => (++looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve(false)),
      lookEveryMs: 5,
      onError: (error) => errors.push(error),
    });
    await until(() => looks >= 2);
    expect(errors).toEqual([new Error('away')]);
  });

  it('does as many steps side by side as it was told', async () => {
    let underWay = 0;
    let most = 0;
    let left = 50;
    aLoop({
      parallel: 3,
      step: async () => {
        most = Math.max(most, ++underWay);
        await settle();
        underWay -= 1;
        return left-- > 0;
      },
    });
    await until(() => left < 0);
    expect(most).toBe(3);
  });

  it('when ended, waits for the step under way and starts no other', async () => {
    let begun = 0;
    let done = 0;
    const loop = aLoop({
      step: async () => {
        begun += 1;
        await settle();
        done += 1;
        return true;
      },
    });
    await until(() => begun === 2);
    await loop.end();
    expect([begun, done]).toEqual([2, 2]);
    loop.wake();
    await settle();
    expect(begun).toBe(2);
  });
});
