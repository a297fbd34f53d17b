import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../api/problem.js';
import { signInProblemOf } from './sign-in-problem.js';

const refusal = (status: number, code: string, extensions = {}): ApiProblem =>
  new ApiProblem(status, code, '', [], null, extensions);

describe('signInProblemOf', () => {
  it('knows a wrong password', () => {
    expect(signInProblemOf(refusal(401, 'wrong_credentials'))).toEqual({ kind: 'wrong' });
  });

  it('knows how long to wait, and waits a minute when nobody says', () => {
    expect(signInProblemOf(refusal(429, 'too_many_attempts', { retryAfterSeconds: 740 }))).toEqual({
      kind: 'wait',
      seconds: 740,
    });
    expect(signInProblemOf(refusal(429, 'refused'))).toEqual({ kind: 'wait', seconds: 60 });
  });

  it('knows who belongs nowhere', () => {
    expect(signInProblemOf(refusal(403, 'no_workspace'))).toEqual({ kind: 'no_workspace' });
  });

  it('leaves the rest to the words for every problem', () => {
    const offline = refusal(0, 'offline');
    expect(signInProblemOf(offline)).toEqual({ kind: 'other', error: offline });
  });
});
