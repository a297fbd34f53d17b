import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { begin, changed, type EditHistory, redone, undone } from './edit-history.js';

const edits = fc.array(
  fc.record({ next: fc.string(), name: fc.constantFrom('a', 'b'), waitMs: fc.nat(2_000) }),
);

const after = (list: readonly { next: string; name: string; waitMs: number }[]): EditHistory<string> => {
  let atMs = 0;
  return list.reduce((history, { next, name, waitMs }) => {
    atMs += waitMs;
    return changed(history, next, name, atMs);
  }, begin('start'));
};

describe('the history of a document', () => {
  it('takes what is typed into one field at once as one step', () => {
    const typed = changed(
      changed(changed(begin(''), 'a', 'name', 0), 'ab', 'name', 900),
      'ab!',
      'note',
      1_000,
    );
    expect(undone(typed).now).toBe('ab');
    expect(undone(undone(typed)).now).toBe('');
  });

  it('goes back to the beginning, and no further', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let history = after(list);
        for (const _ of list) history = undone(history);
        expect(history.now).toBe('start');
        expect(undone(history)).toBe(history);
      }),
    );
  });

  it('comes back to where it was', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const history = after(list);
        const back = undone(history);
        if (back !== history) expect(redone(back).now).toBe(history.now);
      }),
    );
  });

  it('keeps a hundred steps', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      next: String(index),
      name: 'a',
      waitMs: 2_000,
    }));
    expect(after(many).past).toHaveLength(100);
  });
});
