import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Slots } from './slots.js';

describe('Slots', () => {
  it('never does more at once than there are slots, and does everything, in order', async () => {
    const weights = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 3 }), weights, async (s, count, all) => {
        const slots = new Slots(count);
        const started: number[] = [];
        let taken = 0;
        const run = all.map((weight, index) =>
          slots.run(weight, async () => {
            started.push(index);
            taken += Math.min(weight, count);
            expect(taken).toBeLessThanOrEqual(count);
            await s.schedule(Promise.resolve());
            taken -= Math.min(weight, count);
          }),
        );
        await s.waitFor(Promise.all(run));
        expect(started).toEqual(all.map((_, index) => index));
      }),
    );
  });

  it('gives the slots back when the work fails', async () => {
    const slots = new Slots(1);
    await expect(slots.run(1, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await slots.run(5, () => Promise.resolve('done'))).toBe('done');
  });
});
