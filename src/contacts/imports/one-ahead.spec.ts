import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneAhead } from './one-ahead.js';

/** Lets go of the thread some times, as files and databases do. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** What happened, in its order: `+n` was made, `(n` was begun, `n)` was done. */
async function logOf(
  times: { making: number; acting: number }[],
  { failsToMake, failsToAct }: { failsToMake?: number; failsToAct?: number } = {},
): Promise<string[]> {
  const log: string[] = [];
  async function* items() {
    for (const [item, { making }] of times.entries()) {
      await turns(making);
      if (item === failsToMake) throw new Error(`making ${item}`);
      log.push(`+${item}`);
      yield item;
    }
  }
  const act = async (item: number): Promise<void> => {
    log.push(`(${item}`);
    await turns(times[item]?.acting ?? 0);
    if (item === failsToAct) throw new Error(`acting ${item}`);
    log.push(`${item})`);
  };
  await oneAhead(items(), act).catch((error: Error) => log.push(error.message));
  return log;
}

const anyTimes = fc.array(fc.record({ making: fc.nat(9), acting: fc.nat(9) }), { maxLength: 8 });

describe('what is done one ahead', () => {
  it('makes the next item while something is done with the one before', async () => {
    const times = Array.from({ length: 3 }, () => ({ making: 1, acting: 50 }));
    expect(await logOf(times)).toEqual(['+0', '(0', '+1', '0)', '(1', '+2', '1)', '(2', '2)']);
  });

  it('does all, one at a time, in their order, and is never further ahead than one', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimes, async (times) => {
        const log = await logOf(times);
        const acts = log.filter((entry) => !entry.startsWith('+'));
        expect(acts).toEqual(times.flatMap((_, item) => [`(${item}`, `${item})`]));
        for (const item of times.keys())
          if (item >= 2) expect(log.indexOf(`+${item}`)).toBeGreaterThan(log.indexOf(`(${item - 2}`));
      }),
    );
  });

  it('has ended what was begun when it fails, and tells the first failure', async () => {
    const times = Array.from({ length: 4 }, () => ({ making: 1, acting: 20 }));
    expect(await logOf(times, { failsToMake: 2 })).toEqual(['+0', '(0', '+1', '0)', '(1', '1)', 'making 2']);
    expect(await logOf(times, { failsToAct: 1 })).toEqual(['+0', '(0', '+1', '0)', '(1', '+2', 'acting 1']);
    expect((await logOf(times, { failsToAct: 1, failsToMake: 2 })).at(-1)).toBe('acting 1');
  });
});
