import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CommitsFull, GroupCommit } from './group-commit.js';

function aCommit(options: { mostItems?: number; mostWaitingBytes?: number } = {}) {
  const groups: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const commit = new GroupCommit<string>({
    write: (items) => {
      groups.push(items);
      return new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve()));
      });
    },
    bytesOf: (item) => item.length,
    mostItems: 100,
    mostBytes: 10,
    mostWaitingBytes: 50,
    ...options,
  });
  const settled = async (): Promise<void> => void (await new Promise((resolve) => setImmediate(resolve)));
  return { commit, groups, ends, settled };
}

describe('GroupCommit', () => {
  it('writes the first at once, and those that come meanwhile together', async () => {
    const { commit, groups, ends, settled } = aCommit();
    const all = ['a', 'b', 'c'].map((item) => commit.add(item));
    expect(groups).toEqual([['a']]);
    ends[0]?.();
    await all[0];
    await settled();
    expect(groups).toEqual([['a'], ['b', 'c']]);
    ends[1]?.();
    await Promise.all(all);
  });

  it('given a write fails, tells those who were in it, and goes on', async () => {
    const { commit, ends, settled } = aCommit();
    const first = commit.add('a');
    const second = commit.add('b');
    ends[0]?.(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await settled();
    ends[1]?.();
    await expect(second).resolves.toBeUndefined();
  });

  it('given more than may wait, refuses, and takes again when there is room', async () => {
    const { commit, groups, ends, settled } = aCommit({ mostWaitingBytes: 5 });
    const first = commit.add('12345');
    const second = commit.add('12345');
    await expect(commit.add('1')).rejects.toThrow(CommitsFull);
    ends[0]?.();
    await first;
    await settled();
    const third = commit.add('1');
    ends[1]?.();
    await second;
    await settled();
    ends[2]?.();
    await third;
    expect(groups).toEqual([['12345'], ['12345'], ['1']]);
  });

  it('writes each item once, in order, in groups within the bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 15 }), { maxLength: 40 }), async (items) => {
        const groups: string[][] = [];
        const commit = new GroupCommit<string>({
          write: async (group) => {
            groups.push(group);
            await Promise.resolve();
          },
          bytesOf: (item) => item.length,
          mostItems: 7,
          mostBytes: 20,
          mostWaitingBytes: Infinity,
        });
        await Promise.all(items.map((item) => commit.add(item)));
        expect(groups.flat()).toEqual(items);
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(7);
          expect(group.length === 1 || group.join('').length <= 20).toBe(true);
        }
      }),
    );
  });
});
