import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type Gate, type PassResult, runPass } from './batch-pass.js';
import type { AnswerDecision } from './decide-answer.js';
import {
  aScenario,
  ASK_AGAIN,
  FAILED,
  HOLD,
  PAUSE,
  play,
  type Played,
  SENT,
  SLOW_DOWN,
  UNCLEAR,
  UNREACHABLE,
  WAIT,
  WAITING,
} from './testing/play-pass.js';

const kindsOf = ({ states }: PassResult): string[] => states.map(({ kind }) => kind);
const askedOf = ({ sends }: Played): number[] => sends.map(({ request }) => request);
const waiting = (count: number) => Array.from({ length: count }, () => WAITING);

describe('a pass over a batch', () => {
  it('given 403 after an answer that never came, waits: it says nothing of what was asked before', async () => {
    const played = await play(aScenario({ states: [WAITING, UNCLEAR], answers: [[FAILED], [FAILED]] }));
    expect(played.states.map(({ kind }) => kind)).toEqual(['failed', 'unclear']);
  });

  it('given all is accepted, ends all as sent, in order', async () => {
    const played = await play(aScenario({ states: [WAITING, UNCLEAR, WAITING] }));
    expect(played.states).toEqual([SENT, SENT, SENT]);
    expect(askedOf(played)).toEqual([0, 1, 2]);
    expect(played.wasHeld).toBe(false);
  });

  it('given a request for many, one answer is for all of them', async () => {
    const played = await play(aScenario({ sizes: [3, 2], answers: [[SENT], [FAILED]] }));
    expect(kindsOf(played)).toEqual(['sent', 'sent', 'sent', 'failed', 'failed']);
    expect([...played.failures.keys()]).toEqual([3, 4]);
  });

  it('given a stop, what waits is stopped, and what is unclear has failed unconfirmed', async () => {
    const played = await play(
      aScenario({ states: [WAITING, UNCLEAR, WAITING], gate: { becomes: 'stopped', afterPermits: 1 } }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'failed', 'stopped']);
    expect(played.failures.get(1)).toEqual({
      reason: 'unconfirmed',
      detail: 'The campaign was stopped before LINE said whether it took the message.',
    });
  });

  it('given a hold, leaves the rest as it was, and says that nothing went wrong', async () => {
    const played = await play(
      aScenario({ states: [WAITING, UNCLEAR, WAITING], gate: { becomes: 'held', afterPermits: 1 } }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'unclear', 'waiting']);
    expect(played.wasHeld).toBe(true);
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
});

describe('a pass over a batch, what an answer means for the rest', () => {
  it.each([
    ['hold', HOLD, undefined],
    ['pause', PAUSE, 'token_revoked'],
  ])('given the answer %s, leaves it and the rest for later', async (_, answer, pause) => {
    const played = await play(
      aScenario({ states: [WAITING, WAITING, UNCLEAR], answers: [[SENT], [answer], [SENT]] }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'waiting', 'unclear']);
    expect(played.pause).toBe(pause);
    expect(played.wasHeld).toBe(false);
  });

  it.each([
    ['wait', WAIT],
    ['unreachable', UNREACHABLE],
  ])('given the answer %s, leaves that request as it was and goes on', async (_, answer) => {
    const states = [WAITING, UNCLEAR, WAITING];
    const played = await play(aScenario({ states, answers: [[answer], [answer], [SENT]] }));
    expect(kindsOf(played)).toEqual(['waiting', 'unclear', 'sent']);
    expect(askedOf(played)).toEqual([0, 1, 2]);
  });

  it('given it asks too fast, asks for the same again under another permit', async () => {
    const played = await play(aScenario({ sizes: [2, 1], answers: [[SLOW_DOWN, SLOW_DOWN, SENT]] }));
    expect(askedOf(played)).toEqual([0, 0, 0, 1]);
    expect(played.permits).toBe(4);
    expect(kindsOf(played)).toEqual(['sent', 'sent', 'sent']);
  });

  it('given it asks too fast ten times in a row, lets the batch rest', async () => {
    const played = await play(aScenario({ states: waiting(3), answers: [[SENT], [SLOW_DOWN]] }));
    expect(askedOf(played)).toEqual([0, ...Array.from({ length: 10 }, () => 1)]);
    expect(kindsOf(played)).toEqual(['sent', 'waiting', 'waiting']);
  });

  it.each([ASK_AGAIN, UNREACHABLE])('given 20 answers %j in a row, takes LINE to be away', async (answer) => {
    const states = waiting(30);
    const played = await play(aScenario({ states, answers: states.map(() => [answer]) }));
    expect(played.sends).toHaveLength(20);
    const asked = answer === ASK_AGAIN ? 'unclear' : 'waiting';
    expect(kindsOf(played)).toEqual(states.map((_, position) => (position < 20 ? asked : 'waiting')));
  });

  it('given a clear answer in between, goes on', async () => {
    const states = waiting(39);
    const answers = states.map((_, position) => [position === 19 ? FAILED : ASK_AGAIN]);
    expect((await play(aScenario({ states, answers }))).sends).toHaveLength(39);
  });

  it('given an answer halts while another request waits for its permit, does not want that any more', async () => {
    const { requests } = await play(aScenario({ sizes: [1, 1] }));
    const wanted: boolean[] = [];
    let answer: ((decision: AnswerDecision) => void) | undefined;
    const permit = async (isWanted: () => boolean): Promise<Gate> => {
      wanted.push(isWanted());
      if (wanted.length === 1) return 'open';
      await turn();
      answer?.(PAUSE);
      await turn();
      wanted.push(isWanted());
      return 'held';
    };
    const result = await runPass(
      { runId: 'run', seq: 0, requests, states: waiting(2), firstAttemptAt: new Date() },
      {
        permit,
        send: () => new Promise((resolve) => (answer = resolve)),
        gate: () => 'open',
        now: () => new Date(),
      },
      2,
    );
    expect(wanted).toEqual([true, true, false]);
    expect(result).toMatchObject({ wasHeld: false, pause: 'token_revoked' });
  });
});
