import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeAnswers, decodeState, encodeAnswers, encodeState, type PositionState } from './outcomes.js';

const requestIds = fc.oneof(fc.string(), fc.constantFrom('', '?', '!', 'x', '-', '--', '-x'), fc.uuid());

const states: fc.Arbitrary<PositionState> = fc.oneof(
  fc.constantFrom<PositionState>(
    { kind: 'waiting' },
    { kind: 'unclear' },
    { kind: 'failed' },
    { kind: 'stopped' },
  ),
  requestIds.map((requestId): PositionState => ({ kind: 'sent', requestId })),
);

/** Often all the same, as after one multicast. */
const batches = fc.oneof(
  fc.array(states, { minLength: 1, maxLength: 500 }),
  fc
    .tuple(states, fc.integer({ min: 1, max: 500 }))
    .map(([state, size]) => Array.from({ length: size }, () => state)),
);

describe('the states of a batch', () => {
  it('are read as they were written, whatever LINE calls its requests', () => {
    fc.assert(fc.property(states, (state) => expect(decodeState(encodeState(state))).toEqual(state)));
  });

  it('keep an ordinary request id as it is, so that it can be looked for in the table', () => {
    expect(encodeState({ kind: 'sent', requestId: '80e6a9f8-2b3c' })).toBe('80e6a9f8-2b3c');
  });

  it('write nothing but the unclear state as "?", by which SQL tells what is open', () => {
    fc.assert(
      fc.property(states, (state) => expect(encodeState(state) === '?').toBe(state.kind === 'unclear')),
    );
  });

  it('given no answer yet, is waiting', () => {
    expect([decodeState(null), decodeState(undefined)]).toEqual([{ kind: 'waiting' }, { kind: 'waiting' }]);
  });
});

describe('the answers of a batch', () => {
  it('are read as they were written, for every position', () => {
    fc.assert(
      fc.property(batches, (given) =>
        expect(decodeAnswers(encodeAnswers(given), given.length)).toEqual(given),
      ),
    );
  });

  it('given all have the same outcome, are one entry', () => {
    const sent: PositionState = { kind: 'sent', requestId: 'r1' };
    expect(encodeAnswers(Array.from({ length: 500 }, () => sent))).toEqual(['r1']);
    expect(encodeAnswers([sent, sent, { kind: 'failed' }])).toEqual(['r1', 'r1', '!']);
  });

  it('given nothing was asked, are an entry each: a lone null would not be told from the beginning of many', () => {
    expect(encodeAnswers([{ kind: 'waiting' }, { kind: 'waiting' }])).toEqual([null, null]);
  });

  it('given none was kept yet, are all waiting', () => {
    expect(decodeAnswers([], 2)).toEqual([{ kind: 'waiting' }, { kind: 'waiting' }]);
  });

  it('hold "?" exactly when something is unclear, by which SQL decides on the age of the keys', () => {
    fc.assert(
      fc.property(batches, (given) =>
        expect(encodeAnswers(given).includes('?')).toBe(given.some(({ kind }) => kind === 'unclear')),
      ),
    );
  });
});
