import { describe, expect, it } from '@jest/globals';
import type { AnswerDecision } from './decide-answer.js';
import type { PassResult } from './batch-pass.js';
import {
  aScenario,
  FAILED,
  play,
  type Played,
  REFUSED,
  REFUSED_FIRST,
  SENT,
  UNCLEAR,
  WAITING,
} from './testing/play-pass.js';

const kindsOf = ({ states }: PassResult): string[] => states.map(({ kind }) => kind);
const positionsOf = ({ narrowed }: PassResult): (readonly number[])[] | undefined =>
  narrowed?.map(({ positions }) => positions);

describe('a refused multicast in a pass', () => {
  it('given LINE names one, fails him and keeps the others for a request of their own, which is not asked yet', async () => {
    const played = await play(aScenario({ sizes: [4], answers: [[REFUSED_FIRST]] }));
    expect(kindsOf(played)).toEqual(['failed', 'waiting', 'waiting', 'waiting']);
    expect([...played.failures]).toEqual([[0, REFUSED.failure]]);
    expect(positionsOf(played)).toEqual([[1, 2, 3]]);
    expect(played.sends).toHaveLength(1);
  });

  it('given it names nobody, is to be asked in halves, of which nothing is unclear', async () => {
    const played = await play(aScenario({ sizes: [3], states: [UNCLEAR], answers: [[REFUSED]] }));
    expect(kindsOf(played)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(positionsOf(played)).toEqual([[0, 1], [2]]);
  });

  it('leaves the other requests of the batch as they are', async () => {
    const played = await play(
      aScenario({ sizes: [2, 2, 1], answers: [[SENT], [REFUSED_FIRST], [REFUSED]], concurrency: 3 }),
    );
    expect(kindsOf(played)).toEqual(['sent', 'sent', 'failed', 'waiting', 'failed']);
    expect(positionsOf(played)).toEqual([[0, 1], [4], [3]]);
    expect(played.narrowed?.[0]).toEqual(played.requests[0]);
  });

  it('given a stop meanwhile, its recipients were certainly not sent to', async () => {
    const played = await play(
      aScenario({
        sizes: [2],
        states: [UNCLEAR],
        answers: [[REFUSED_FIRST]],
        gate: { becomes: 'stopped', afterPermits: 1 },
      }),
    );
    expect(kindsOf(played)).toEqual(['failed', 'stopped']);
  });

  it.each([
    ['is about the message', 3, FAILED],
    ['has one recipient only', 1, REFUSED],
  ])('given the refusal %s, fails all of them at once', async (_, size, answer) => {
    const played = await play(aScenario({ sizes: [size], answers: [[answer]] }));
    expect(new Set(kindsOf(played))).toEqual(new Set(['failed']));
    expect(played.narrowed).toBeUndefined();
  });
});

describe('a multicast of which no part is taken', () => {
  const parts = (count: number, accepted: number[], refusal: AnswerDecision = REFUSED): Promise<Played> =>
    play(
      aScenario({
        sizes: Array.from({ length: count }, () => 2),
        answers: Array.from({ length: count }, (_, part) => [accepted.includes(part) ? SENT : refusal]),
      }),
    );

  it('given there are more than 150, is asked for one by one', async () => {
    const played = await parts(151, []);
    expect(new Set(kindsOf(played))).toEqual(new Set(['waiting']));
    expect(played.narrowed?.map(({ positions }) => positions.length)).toEqual(Array(302).fill(1));
  });

  it('given there are more than 150, and LINE refuses in words that may be about the message, is given up', async () => {
    const unknown: AnswerDecision = {
      kind: 'failed',
      about: 'recipient',
      failure: { reason: 'message_rejected', detail: 'Something new' },
    };
    const played = await parts(151, [], unknown);
    expect(new Set(kindsOf(played))).toEqual(new Set(['failed']));
  });

  it('given one was taken, is narrowed on', async () => {
    const played = await parts(151, [0]);
    expect(kindsOf(played).filter((kind) => kind === 'waiting')).toHaveLength(300);
  });

  it('given there are fewer, is narrowed on', async () => {
    const played = await play(
      aScenario({ sizes: [2, 2], states: [WAITING, WAITING], answers: [[REFUSED], [REFUSED]] }),
    );
    expect(new Set(kindsOf(played))).toEqual(new Set(['waiting']));
  });
});
