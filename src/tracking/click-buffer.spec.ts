import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BufferOptions, ClickBuffer } from './click-buffer.js';

/** A buffer whose place can be away; what it was asked to write while it was, it did not. */
function aBuffer(options: Partial<BufferOptions<number>> = {}) {
  const place = { isAway: false, bulks: [] as number[][], failures: 0 };
  const buffer = new ClickBuffer<number>({
    write: (items) => {
      if (place.isAway) return Promise.reject(new Error('away'));
      place.bulks.push([...items]);
      return Promise.resolve();
    },
    onFailure: () => (place.failures += 1),
    withinMs: 5,
    atOnce: 3,
    mostWaiting: 8,
    ...options,
  });
  return { buffer, place };
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('clicks', () => {
  it('are written together after a while', async () => {
    const { buffer, place } = aBuffer();
    for (const item of [1, 2]) buffer.add(item);
    expect(place.bulks).toEqual([]);
    await until(() => place.bulks.length > 0);
    expect(place.bulks).toEqual([[1, 2]]);
    expect(buffer.size).toBe(0);
  });

  it('given enough of them, are written at once', async () => {
    const { buffer, place } = aBuffer({ withinMs: 3_600_000 });
    for (const item of [1, 2, 3, 4]) buffer.add(item);
    await until(() => place.bulks.length > 0);
    expect(place.bulks).toEqual([[1, 2, 3]]);
    expect(await buffer.flush()).toBe(0);
    expect(place.bulks).toEqual([[1, 2, 3], [4]]);
  });

  it('given the place is away, wait in their order; beyond the bound they are refused', async () => {
    const { buffer, place } = aBuffer();
    place.isAway = true;
    const taken = Array.from({ length: 10 }, (_, item) => buffer.add(item));
    expect(taken).toEqual([...Array.from({ length: 8 }, () => true), false, false]);
    await until(() => place.failures > 1);
    expect(await buffer.flush()).toBe(8);
    place.isAway = false;
    await until(() => buffer.size === 0);
    expect(place.bulks.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(buffer.add(8)).toBe(true);
    expect(await buffer.flush()).toBe(0);
  });

  it('are each written once and in order, however they come', async () => {
    const steps = fc.array(fc.constantFrom('add', 'flush', 'turn', 'away', 'back'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const { buffer, place } = aBuffer({ withinMs: 0, mostWaiting: 1_000 });
        let added = 0;
        for (const step of given) {
          if (step === 'add') buffer.add(added++);
          else if (step === 'flush') void buffer.flush();
          else if (step === 'turn') await new Promise((resolve) => setImmediate(resolve));
          else place.isAway = step === 'away';
        }
        place.isAway = false;
        while ((await buffer.flush()) > 0);
        expect(place.bulks.flat()).toEqual(Array.from({ length: added }, (_, item) => item));
        expect(place.bulks.every(({ length }) => length <= 3)).toBe(true);
      }),
    );
  });
});
