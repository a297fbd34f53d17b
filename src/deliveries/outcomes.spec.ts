import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeState, encodeState, type PositionState } from './outcomes.js';

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
