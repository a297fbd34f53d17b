import { describe, expect, it } from '@jest/globals';
import { decideAnswer, waitBeforeAsking } from './decide-answer.js';

const problem = (name: string) => decideAnswer({ ok: false, problem: name as 'invalid', message: 'no' });

describe('decideAnswer', () => {
  it('keeps what LINE tells', () => {
    const profile = { displayName: 'Aya', pictureUrl: null, language: 'ja', memberCount: null };
    expect(decideAnswer({ ok: true, value: profile })).toEqual({ kind: 'keep', profile });
  });

  it.each(['not_found', 'forbidden', 'invalid'])('takes %s for an answer', (name) => {
    expect(problem(name)).toEqual({ kind: 'hidden' });
  });

  it.each(['unauthorized', 'rate_limited', 'unreachable'])('given %s, asks for nobody now', (name) => {
    expect(problem(name)).toEqual({ kind: 'later', isTrouble: true });
  });
});

describe('waitBeforeAsking', () => {
  it('doubles up to six hours, and has an end', () => {
    const waits = Array.from({ length: 10 }, (_, index) => waitBeforeAsking(index + 1));
    const minutes = waits.map((ms) => ms && ms / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, null]);
  });
});
