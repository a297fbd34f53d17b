import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginHistory, type DraftHistory, type HistoryEvent, reduceHistory } from './draft-history.js';

interface Doc {
  text: string;
  count: number;
}

const start: Doc = { text: '', count: 0 };
const change = (patch: Partial<Doc>, name: string, at: number): HistoryEvent<Doc> => ({
  kind: 'change',
  patch,
  name,
  at,
});
const undo: HistoryEvent<Doc> = { kind: 'undo' };
const redo: HistoryEvent<Doc> = { kind: 'redo' };
const after = (events: readonly HistoryEvent<Doc>[], from = beginHistory(start)): DraftHistory<Doc> =>
  events.reduce(reduceHistory, from);

/** Changes, undos and redos, on a clock that only goes forward. */
const events = fc
  .array(
    fc.oneof(
      fc.record({ text: fc.string(), name: fc.constantFrom('a', 'b'), passed: fc.nat(3_000) }),
      fc.constantFrom<'undo' | 'redo'>('undo', 'redo'),
    ),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map((step): HistoryEvent<Doc> => {
      if (typeof step === 'string') return { kind: step };
      at += step.passed;
      return change({ text: step.text }, step.name, at);
    });
  });

describe('the history of a draft', () => {
  it('is where it was after undo and redo', () => {
    fc.assert(
      fc.property(events, (before) => {
        const history = after(before);
        fc.pre(history.past.length > 0);
        const again = after([undo, redo], history);
        expect([again.now, again.past, again.future]).toEqual([history.now, history.past, history.future]);
      }),
    );
  });

  it('comes back to its beginning, and from there to its end', () => {
    fc.assert(
      fc.property(events, (before) => {
        const history = after(before);
        const { past, future } = history;
        expect(
          after(
            past.map(() => undo),
            history,
          ).now,
        ).toEqual(start);
        const last = future.at(-1) ?? history.now;
        expect(
          after(
            future.map(() => redo),
            history,
          ).now,
        ).toEqual(last);
      }),
    );
  });

  it('has nothing to do again after a change', () => {
    fc.assert(
      fc.property(events, fc.nat(), (before, at) => {
        expect(after([...before, change({ count: 1 }, 'c', at)]).future).toEqual([]);
      }),
    );
  });

  it('goes back at least 100 steps', () => {
    const changes = Array.from({ length: 150 }, (_, index) =>
      change({ count: index + 1 }, 'count', index * 1_000),
    );
    const back = after([...changes, ...Array.from({ length: 100 }, () => undo)]);
    expect(back.now.count).toBe(50);
  });

  it('takes changes of one name within a second for one step', () => {
    const typed = after([change({ text: 'a' }, 'text', 0), change({ text: 'ab' }, 'text', 900)]);
    expect(typed.past).toEqual([start]);
    expect(after([change({ count: 1 }, 'count', 1_000)], typed).past).toHaveLength(2);
    expect(after([change({ text: 'abc' }, 'text', 1_900)], typed).past).toHaveLength(2);
  });

  it('joins no change to one before an undo', () => {
    const history = after([change({ text: 'a' }, 'text', 0), change({ count: 1 }, 'count', 10), undo]);
    expect(after([change({ text: 'b' }, 'text', 20)], history).past.map(({ text }) => text)).toEqual([
      '',
      'a',
    ]);
  });

  it('stays as it is where there is no way', () => {
    const history = beginHistory(start);
    expect(after([undo, redo], history)).toBe(history);
  });
});
