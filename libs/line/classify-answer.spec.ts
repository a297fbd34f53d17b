import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LineAnswer, NoAnswerCause, RawAnswer } from './answer.js';
import { classifyAnswer, type AnswerTarget } from './classify-answer.js';

const TO_USER = { endpoint: 'push', to: 'user' } as AnswerTarget;
const MULTICAST: AnswerTarget = { endpoint: 'multicast' };

function aResponse(status: number, body: unknown, headers = {}): RawAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'response', status, headers: { requestId: 'r-1', ...headers }, body: text };
}

/** LINE's envelope for a message, with its details where there are some. */
const refusal = (message: string, details?: object[]) => ({ message, ...(details && { details }) });

const classify = (status: number, body: unknown, target = TO_USER) =>
  classifyAnswer(aResponse(status, body), target);

describe('classifyAnswer, accepted', () => {
  it.each([
    [
      'the answer to a push',
      200,
      { sentMessages: [{ id: '461230966842064897', quoteToken: 'IStG5h1Tz7b' }] },
    ],
    ['the answer to a multicast', 200, {}],
    ['an answer with fields LINE has added', 200, { sentMessages: [], added: true }],
    ['an accepted status beside 200', 202, {}],
  ])('given %s, it is accepted', (_what, status, body) => {
    expect(classify(status, body)).toEqual({ kind: 'accepted', requestId: 'r-1', duplicate: false });
  });

  it('given 409, the id is that of the request accepted earlier', () => {
    const raw = aResponse(409, refusal('The retry key is already accepted'), { acceptedRequestId: 'r-0' });
    expect(classifyAnswer(raw, TO_USER)).toEqual({ kind: 'accepted', requestId: 'r-0', duplicate: true });
  });

  it('given 409 whose header was lost, it is accepted all the same', () => {
    expect(classify(409, refusal('The retry key is already accepted'))).toEqual({
      kind: 'accepted',
      requestId: 'r-1',
      duplicate: true,
    });
  });
});

describe('classifyAnswer, unknown', () => {
  it.each([
    ['an empty body', 200, ''],
    ['half a body', 200, '{"sentMessages":[{"id":"4612'],
    ['a page', 200, '<html>Welcome to the hotel</html>'],
    ['JSON that is no object', 200, '"ok"'],
    ['a page with 409', 409, '<html>Conflict</html>'],
    ['an error of LINE', 500, refusal('Internal Server Error')],
    ['an unavailable gateway', 503, '<html>Sorry</html>'],
    ['a redirect', 302, ''],
  ])('given %s, it is unknown and names the status', (_what, status, body) => {
    expect(classify(status, body)).toEqual({
      kind: 'unknown',
      status,
      message: expect.stringMatching(/./),
      requestId: 'r-1',
    });
  });

  const afterSending: NoAnswerCause[] = ['timeout', 'reset', 'truncated', 'cancelled', 'failed'];
  it.each(afterSending)('given no answer by %s, it is unknown', (cause) => {
    expect(classifyAnswer({ kind: 'no_answer', cause, message: 'why' }, TO_USER)).toEqual({
      kind: 'unknown',
      message: `No answer (${cause}): why`,
    });
  });

  const beforeSending: NoAnswerCause[] = ['connect', 'not_sent'];
  it.each(beforeSending)('given no answer by %s, nothing has left us', (cause) => {
    expect(classifyAnswer({ kind: 'no_answer', cause, message: 'why' }, TO_USER)).toEqual({
      kind: 'unknown',
      notSent: true,
      message: `No answer (${cause}): why`,
    });
  });
});

describe('classifyAnswer, the account', () => {
  it('given 401, the token is refused', () => {
    const message =
      'Authentication failed. Confirm that the access token in the authorization header is valid.';
    expect(classify(401, refusal(message))).toEqual({ kind: 'unauthorized', message, requestId: 'r-1' });
  });

  it.each([
    ['The API rate limit has been exceeded. Try again later.', 'rate_limited'],
    ['You have reached your monthly limit.', 'quota_exhausted'],
    ['YOU HAVE REACHED YOUR MONTHLY\u00a0LIMIT', 'quota_exhausted'],
    ['Too many messages to the same user', 'rate_limited'],
  ])('given 429 "%s", it is %s', (message, kind) => {
    expect(classify(429, refusal(message))).toMatchObject({ kind, requestId: 'r-1' });
  });

  it.each([
    ['The API rate limit has been exceeded. Try again later.', 'endpoint'],
    ['Too many messages to the same user', 'recipient'],
  ])('given 429 "%s", the limit is that of the %s', (message, whose) => {
    expect(classify(429, refusal(message))).toMatchObject({ kind: 'rate_limited', whose });
  });

  it('given 429 from a gateway, it is a rate limit', () => {
    expect(classify(429, '<html>Slow down</html>')).toEqual({
      kind: 'rate_limited',
      whose: 'endpoint',
      message: 'LINE answered with status 429',
      requestId: 'r-1',
    });
  });

  it('given 403, it is forbidden', () => {
    const message = 'Access to this API is not available for your account';
    expect(classify(403, refusal(message))).toEqual({
      kind: 'rejected',
      reason: 'forbidden',
      about: 'message',
      status: 403,
      message,
      requestId: 'r-1',
    });
  });
});

describe('classifyAnswer, the recipient', () => {
  const invalidTo = "The property, 'to', in the request body is invalid (line: -, column: -)";

  it('given a malformed recipient of a push, the id is invalid', () => {
    expect(classify(400, refusal(invalidTo))).toEqual({
      kind: 'rejected',
      reason: 'invalid_line_id',
      about: 'recipient',
      status: 400,
      message: invalidTo,
      requestId: 'r-1',
    });
  });

  it.each([
    ['The property, to[1], in the request body is invalid (line: -, column: -)', 1],
    ["The property, 'to[499]', in the request body is invalid (line: 1, column: 9)", 499],
    ['the  property,\u00a0to[0],\u00a0in the request body is INVALID', 0],
  ])('given a multicast and "%s", the position is %i', (message, badIndex) => {
    expect(classify(400, refusal(message), MULTICAST)).toMatchObject({ reason: 'invalid_line_id', badIndex });
  });

  it('given a detail that names the recipient, the position is read from there', () => {
    const body = refusal('The request body has 1 error(s)', [{ message: 'invalid', property: 'to[7]' }]);
    expect(classify(400, body, MULTICAST)).toMatchObject({ reason: 'invalid_line_id', badIndex: 7 });
  });

  const strangers: [string, AnswerTarget, string][] = [
    ['a user', TO_USER, 'invalid_line_id'],
    ['a group', { endpoint: 'push', to: 'group' }, 'not_in_group'],
    ['a room', { endpoint: 'push', to: 'room' }, 'not_in_group'],
    ['many users', MULTICAST, 'invalid_line_id'],
  ];
  it.each(strangers)('given a failed send to %s, the reason fits', (_what, target, reason) => {
    const answer = classify(400, refusal('Failed to send messages'), target);
    expect(answer).toMatchObject({ kind: 'rejected', reason, about: 'recipient' });
    expect(answer).not.toHaveProperty('badIndex');
  });

  it.each(["You can't send messages to yourself", 'You can’t send messages to yourself'])(
    'given "%s", the id is invalid',
    (message) => {
      expect(classify(400, refusal(message))).toMatchObject({ kind: 'rejected', reason: 'invalid_line_id' });
    },
  );
});

describe('classifyAnswer, the message', () => {
  it('given a refused property, the details are in the message', () => {
    const body = refusal('The request body has 2 error(s)', [
      { message: 'May not be empty', property: 'messages[0].text' },
      { message: 'Must be one of the following values: [text]', property: 'messages[1].type' },
    ]);
    expect(classify(400, body)).toEqual({
      kind: 'rejected',
      reason: 'message_rejected',
      about: 'message',
      status: 400,
      message:
        'The request body has 2 error(s) (messages[0].text: May not be empty; messages[1].type: Must be one of the following values: [text])',
      requestId: 'r-1',
    });
  });

  it.each([
    [400, refusal('A message (messages[1])\u00a0in the request body is invalid', [])],
    [400, refusal("The property, 'messages[1]', in the request body is invalid (line: 11, column: 13)")],
    [
      400,
      refusal('The request body could not be parsed as JSON (line: 3, column: 7)', [
        { message: "Duplicate field 'to'" },
      ]),
    ],
    [400, { message: null, key: null, stacktrace: null, code: null }],
    [400, 'a text nobody has seen'],
    [404, refusal('Not found')],
    [413, ''],
    [415, refusal('The content type, text/plain, is not supported')],
  ])('given %i %j, the message is rejected', (status, body) => {
    expect(classify(status, body)).toMatchObject({
      kind: 'rejected',
      reason: 'message_rejected',
      about: 'message',
      status,
    });
  });

  it('given words that LINE has not used before, may be about a recipient', () => {
    expect(classify(400, refusal('Something new'), MULTICAST)).toMatchObject({
      kind: 'rejected',
      reason: 'message_rejected',
      about: 'recipient',
    });
  });
});

describe('laws of classifyAnswer', () => {
  const target = fc.constantFrom<AnswerTarget>(TO_USER, { endpoint: 'push', to: 'room' }, MULTICAST);
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ message: fc.string(), details: fc.jsonValue() }).map((value) => JSON.stringify(value)),
  );
  const kindOf = (status: number, text: string, at: AnswerTarget): LineAnswer['kind'] =>
    classifyAnswer(aResponse(status, text), at).kind;

  it('calls accepted nothing but a 2xx or a 409', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), body, target, (status, text, at) => {
        const mayBeAccepted = (status >= 200 && status < 300) || status === 409;
        if (!mayBeAccepted) expect(kindOf(status, text, at)).not.toBe('accepted');
        else expect(['accepted', 'unknown']).toContain(kindOf(status, text, at));
      }),
    );
  });

  it('never calls a 5xx certain, nor a 4xx other than 409 unknown, whatever the body', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), body, target, (status, text, at) => {
        fc.pre(status !== 409);
        expect(kindOf(status, text, at) === 'unknown').toBe(status >= 500);
      }),
    );
  });

  it('keeps the message short enough to be stored', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 599 }),
        fc.string({ minLength: 600, maxLength: 3000 }),
        (status, long) => {
          const answer = classify(status, refusal(long, [{ message: long, property: long }]));
          if (answer.kind !== 'accepted') expect(answer.message.length).toBeLessThanOrEqual(500);
        },
      ),
    );
  });
});
