import type {
  LineAnswer,
  NoAnswer,
  NoAnswerCause,
  RawAnswer,
  RawResponse,
  Rejected,
  RejectionReason,
} from './answer.js';
import { isJsonObject } from './messages/json-object.js';
import type { LineIdKind } from './ids.js';
import { describeError, parseJson, readErrorBody, type LineErrorBody } from './line-error-body.js';

/** What was asked: LINE refuses a stranger and a chat without the bot in the same words. */
export type AnswerTarget = { endpoint: 'push'; to: LineIdKind } | { endpoint: 'multicast' };

/**
 * What an answer to a push or multicast means for its recipients. Goes by the HTTP status and reads texts only where
 * a status has several meanings; a text LINE has not used before falls to the safe side.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#status-codes
 * @see https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export function classifyAnswer(raw: RawAnswer, target: AnswerTarget): LineAnswer {
  if (raw.kind === 'no_answer') return noAnswer(raw);
  const { status } = raw;
  if (status >= 200 && status < 300) return accepted(raw, false);
  if (status === 409) return accepted(raw, true);
  if (status < 400 || status >= 500) return unknown(raw, `LINE answered with status ${status}`);
  return refused(raw, target);
}

const NOTHING_LEFT_US: ReadonlySet<NoAnswerCause> = new Set(['connect', 'not_sent']);

function noAnswer({ cause, message }: NoAnswer): LineAnswer {
  // Asking again with the same key is right for every cause; some say besides that nothing has left us yet.
  const notSent = NOTHING_LEFT_US.has(cause);
  return { kind: 'unknown', message: `No answer (${cause}): ${message}`, ...(notSent && { notSent }) };
}

/** A body that is not LINE's JSON came from something in between, or was cut: it proves nothing, so we ask again. */
function accepted(raw: RawResponse, duplicate: boolean): LineAnswer {
  const { requestId, acceptedRequestId } = raw.headers;
  if (!isJsonObject(parseJson(raw.body)) && acceptedRequestId === undefined) {
    return unknown(raw, `LINE answered with status ${raw.status}, but not with JSON`);
  }
  return { kind: 'accepted', requestId: (duplicate ? acceptedRequestId : undefined) ?? requestId, duplicate };
}

function unknown({ status, headers, body }: RawResponse, fallback: string): LineAnswer {
  return {
    kind: 'unknown',
    status,
    message: describeError(readErrorBody(body)) || fallback,
    requestId: headers.requestId,
  };
}

/** Every 4xx but 409: certainly not sent. */
function refused(raw: RawResponse, target: AnswerTarget): LineAnswer {
  const error = readErrorBody(raw.body);
  const message = describeError(error) || `LINE answered with status ${raw.status}`;
  const { requestId } = raw.headers;
  switch (raw.status) {
    case 401:
      return { kind: 'unauthorized', message, requestId };
    case 429:
      return tooMany(error, message, requestId);
    case 403:
      return { kind: 'rejected', reason: 'forbidden', about: 'message', status: 403, message, requestId };
    case 400:
      return { kind: 'rejected', ...badRequest(error, target), status: 400, message, requestId };
    default:
      return {
        kind: 'rejected',
        reason: 'message_rejected',
        about: 'message',
        status: raw.status,
        message,
        requestId,
      };
  }
}

/**
 * The month, the endpoint's rate, or, in words LINE has not published, too many messages to one person. A gateway's own
 * 429, which is not in LINE's form, is about the rate.
 */
function tooMany({ message: text }: LineErrorBody, message: string, requestId?: string): LineAnswer {
  if (/monthly limit/i.test(text)) return { kind: 'quota_exhausted', message, requestId };
  const whose = text === '' || /rate limit/i.test(text) ? 'endpoint' : 'recipient';
  return { kind: 'rate_limited', whose, message, requestId };
}

function badRequest(
  error: LineErrorBody,
  target: AnswerTarget,
): Pick<Rejected, 'reason' | 'about' | 'badIndex'> {
  const recipient = refusedRecipient(error);
  if (recipient !== undefined) return { reason: 'invalid_line_id', about: 'recipient', ...recipient };
  if (/failed to send messages/i.test(error.message))
    return { reason: unreachableReason(target), about: 'recipient' };
  if (/can.?t send messages to yourself/i.test(error.message))
    return { reason: 'invalid_line_id', about: 'recipient' };
  return { reason: 'message_rejected', about: namesMessage(error) ? 'message' : 'recipient' };
}

/** Words that LINE has not used before may be about either; then the recipients are looked at, which harms nobody. */
function namesMessage({ message, details }: LineErrorBody): boolean {
  return (
    message === '' ||
    /messages?\b|json|error\(s\)/i.test(message) ||
    details.some(({ property }) => property !== 'to')
  );
}

/** A stranger, or a group or room the bot is not in. */
function unreachableReason(target: AnswerTarget): RejectionReason {
  return target.endpoint === 'push' && target.to !== 'user' ? 'not_in_group' : 'invalid_line_id';
}

/** Whether LINE refuses a recipient, and which one: it writes `to`, `'to'`, `to[3]` or `'to[3]'`. */
function refusedRecipient({ message, details }: LineErrorBody): { badIndex?: number } | undefined {
  const named = /the property, '?([^',]+)'?,/i.exec(message)?.[1];
  for (const property of [named, ...details.map((detail) => detail.property)]) {
    const match = /^to(?:\[(\d+)\])?$/.exec(property?.trim() ?? '');
    if (match === null) continue;
    return match[1] === undefined ? {} : { badIndex: Number(match[1]) };
  }
  return undefined;
}
