import { describe, expect, it } from '@jest/globals';
import { BatchedLookup, LookupsFull } from './batched-lookup.js';

/** A source that answers when it is told to. */
function aSource() {
  const asked: { keys: string[]; answer: (known: string[]) => void; fail: (error: Error) => void }[] = [];
  const load = (keys: string[]): Promise<Map<string, string>> =>
    new Promise((resolve, reject) => {
      const answer = (known: string[]): void =>
        resolve(new Map(known.map((key) => [key, key.toUpperCase()])));
      asked.push({ keys, answer, fail: reject });
    });
  const next = async (count: number) => {
    while (asked.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
    const question = asked[count - 1];
    if (!question) throw new Error('nothing was asked');
    return question;
  };
  return { asked, load, next };
}

const OPTIONS = { waitMs: 1, batchSize: 3, mostWaiting: 5 };

describe('look-ups', () => {
  it('that come together are one question, and the same key is asked once', async () => {
    const source = aSource();
    const lookup = new BatchedLookup({ ...OPTIONS, load: source.load });
    const answers = Promise.all(['a', 'b', 'a'].map((key) => lookup.find(key)));
    const question = await source.next(1);
    expect(question.keys).toEqual(['a', 'b']);
    question.answer(['a']);
    expect(await answers).toEqual(['A', undefined, 'A']);
    expect(source.asked).toHaveLength(1);
  });

  it('that come while a question is under way wait for it, in batches', async () => {
    const source = aSource();
    const lookup = new BatchedLookup({ ...OPTIONS, load: source.load });
    const first = lookup.find('a');
    const question = await source.next(1);
    const others = Promise.all(['b', 'c', 'd', 'e'].map((key) => lookup.find(key)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(source.asked).toHaveLength(1);
    question.answer(['a']);
    expect(await first).toBe('A');
    (await source.next(2)).answer(['b', 'c', 'd']);
    const last = await source.next(3);
    expect(last.keys).toEqual(['e']);
    last.answer(['e']);
    expect(await others).toEqual(['B', 'C', 'D', 'E']);
  });

  it('beyond the bound are refused at once', async () => {
    const source = aSource();
    const lookup = new BatchedLookup({ ...OPTIONS, load: source.load });
    const waiting = ['a', 'b', 'c', 'd', 'e'].map((key) => lookup.find(key));
    await expect(lookup.find('f')).rejects.toThrow(LookupsFull);
    (await source.next(1)).answer([]);
    (await source.next(2)).answer([]);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 5 }));
  });

  it('fail when the source fails, and the next one is asked anew', async () => {
    const source = aSource();
    const lookup = new BatchedLookup({ ...OPTIONS, load: source.load });
    const failing = lookup.find('a');
    (await source.next(1)).fail(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    const again = lookup.find('a');
    (await source.next(2)).answer(['a']);
    expect(await again).toBe('A');
  });
});
