import { describe, expect, it } from '@jest/globals';
import type { PassResult } from './batch-pass.js';
import {
  aScenario,
  ASK_AGAIN,
  FAILED,
  PAUSE,
  play,
  SENT,
  UNCLEAR,
  WAIT,
  WAITING,
} from './testing/play-pass.js';

const kindsOf = ({ states }: PassResult): string[] => states.map(({ kind }) => kind);

describe('a pass over a batch', () => {
  it('given all is accepted, ends all as sent, in order', async () => {
    const played = await play(aScenario({ states: [WAITING, UNCLEAR, WAITING] }));
    expect(played.states).toEqual([SENT, SENT, SENT]);
    expect(played.sends.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  it('given a stop, what waits is stopped, and what is unclear has failed unconfirmed', async () => {
    const played = await play(
      aScenario({ states: [WAITING, UNCLEAR, WAITING], gate: { becomes: 'stopped', afterSends: 1 } }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'failed', 'stopped']);
    expect(played.failures.get(1)).toEqual({
      reason: 'unconfirmed',
      detail: 'The campaign was stopped before LINE said whether it took the message.',
    });
  });

  it('given a hold, leaves the rest as it was', async () => {
    const played = await play(
      aScenario({ states: [WAITING, UNCLEAR, WAITING], gate: { becomes: 'held', afterSends: 1 } }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'unclear', 'waiting']);
  });

  it('given keys past 23 hours, fails what is unclear unconfirmed and still sends what was never asked', async () => {
    const played = await play(aScenario({ states: [UNCLEAR, WAITING], isTooLate: true }));
    expect(kindsOf(played)).toEqual(['failed', 'sent']);
    expect(played.failures.get(0)?.reason).toBe('unconfirmed');
  });

  it('given the contacts were erased, stops who waits and does not wait a day for who is unclear', async () => {
    const played = await play(aScenario({ states: [WAITING, UNCLEAR], erased: new Set([0, 1]) }));
    expect(kindsOf(played)).toEqual(['stopped', 'failed']);
    expect(played.failures.get(1)?.detail).toContain('erased');
    expect(played.sends).toEqual([]);
  });

  it.each([
    ['wait', WAIT, undefined],
    ['pause', PAUSE, 'token_revoked'],
  ])('given the answer %s, leaves it and the rest for later', async (_, answer, pause) => {
    const played = await play(
      aScenario({ states: [WAITING, WAITING, UNCLEAR], answers: [SENT, answer, SENT] }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'waiting', 'unclear']);
    expect(played.pause).toBe(pause);
  });

  it('given 20 answers in a row that say nothing, takes LINE to be away', async () => {
    const states = Array.from({ length: 30 }, () => WAITING);
    const played = await play(aScenario({ states, answers: states.map(() => ASK_AGAIN) }));
    expect(played.sends).toHaveLength(20);
    expect(kindsOf(played)).toEqual(states.map((_, position) => (position < 20 ? 'unclear' : 'waiting')));
  });

  it('given a clear answer in between, goes on', async () => {
    const states = Array.from({ length: 39 }, () => WAITING);
    const answers = states.map((_, position) => (position === 19 ? FAILED : ASK_AGAIN));
    expect((await play(aScenario({ states, answers }))).sends).toHaveLength(39);
  });
});
