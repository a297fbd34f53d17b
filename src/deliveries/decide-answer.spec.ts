import { describe, expect, it } from '@jest/globals';
import type { LineAnswer } from '#libs/line';
import { type AnswerDecision, decideAnswer } from './decide-answer.js';

describe('decideAnswer', () => {
  it.each<[string, LineAnswer, AnswerDecision]>([
    [
      'an accepted request is sent',
      { kind: 'accepted', requestId: 'r1', duplicate: false },
      { kind: 'sent', requestId: 'r1' },
    ],
    [
      'one accepted before is sent, and not a failure',
      { kind: 'accepted', requestId: 'first', duplicate: true },
      { kind: 'sent', requestId: 'first' },
    ],
    [
      'an acceptance without an id is sent all the same',
      { kind: 'accepted', duplicate: false },
      { kind: 'sent', requestId: '' },
    ],
    ['no clear answer is asked again', { kind: 'unknown', message: 'timeout' }, { kind: 'ask_again' }],
    ['too fast is waited out', { kind: 'rate_limited', message: '' }, { kind: 'wait' }],
    [
      'the used-up month pauses the run',
      { kind: 'quota_exhausted', message: '' },
      { kind: 'pause', reason: 'monthly_quota_exceeded' },
    ],
    [
      'a refused token pauses the run',
      { kind: 'unauthorized', message: '' },
      { kind: 'pause', reason: 'token_revoked' },
    ],
    [
      'a rejection fails with what LINE said',
      { kind: 'rejected', reason: 'invalid_line_id', status: 400, message: 'no such user', requestId: 'r2' },
      {
        kind: 'failed',
        failure: { reason: 'invalid_line_id', detail: 'no such user', httpStatus: 400, requestId: 'r2' },
      },
    ],
  ])('%s', (_, answer, decision) => {
    expect(decideAnswer(answer)).toEqual(decision);
  });

  it('keeps no character that the database cannot hold', () => {
    const decision = decideAnswer({
      kind: 'rejected',
      reason: 'forbidden',
      status: 403,
      message: 'no\0t allowed\0',
    });
    expect(decision).toMatchObject({ failure: { detail: 'not allowed' } });
  });
});
