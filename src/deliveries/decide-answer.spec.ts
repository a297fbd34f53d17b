import { describe, expect, it } from '@jest/globals';
import type { LineAnswer } from '#libs/line';
import { type AnswerDecision, decideAnswer, unconfirmed } from './decide-answer.js';

const refusal = { kind: 'rejected', status: 400, message: 'no such user', requestId: 'r2' } as const;
const failure = { reason: 'invalid_line_id', detail: 'no such user', httpStatus: 400, requestId: 'r2' };

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
    [
      'an error of LINE is asked again',
      { kind: 'unknown', status: 503, message: 'Sorry' },
      { kind: 'ask_again' },
    ],
    [
      'what never left us is not unclear',
      { kind: 'unknown', notSent: true, message: 'refused' },
      { kind: 'unreachable' },
    ],
    [
      'too fast slows the endpoint down',
      { kind: 'rate_limited', whose: 'endpoint', message: '' },
      { kind: 'slow_down' },
    ],
    [
      'too many to one recipient are waited out by him alone',
      { kind: 'rate_limited', whose: 'recipient', message: '' },
      { kind: 'wait' },
    ],
    [
      'the used-up month pauses the connection',
      { kind: 'quota_exhausted', message: '' },
      { kind: 'pause', reason: 'monthly_quota_exceeded' },
    ],
    [
      'a refused token pauses the connection',
      { kind: 'unauthorized', message: '' },
      { kind: 'pause', reason: 'token_revoked' },
    ],
    [
      'a refused recipient fails with what LINE said, and is named',
      { ...refusal, reason: 'invalid_line_id', about: 'recipient', badIndex: 3 },
      { kind: 'failed', about: 'recipient', badIndex: 3, failure },
    ],
    [
      'a refused message concerns all who were to have it',
      { ...refusal, reason: 'message_rejected', about: 'message' },
      { kind: 'failed', about: 'message', failure: { ...failure, reason: 'message_rejected' } },
    ],
  ])('%s', (_, answer, decision) => {
    expect(decideAnswer(answer)).toEqual(decision);
  });

  it('keeps no character that the database cannot hold', () => {
    const decision = decideAnswer({
      kind: 'rejected',
      reason: 'forbidden',
      about: 'message',
      status: 403,
      message: 'no\0t allowed\0',
    });
    expect(decision).toMatchObject({ failure: { detail: 'not allowed' } });
  });

  it('has a name for what LINE never said', () => {
    expect(unconfirmed('too late')).toEqual({ reason: 'unconfirmed', detail: 'too late' });
  });
});
