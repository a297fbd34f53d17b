import type { LineAnswer, NoAnswer, RawAnswer, RawResponse, Rejected, RejectionReason } from './answer.js';
import { isJsonObject } from './check-values.js';
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

function noAnswer({ cause, message }: NoAnswer): LineAnswer {
  // Even `connect`, where nothing was sent: asking again with the same key is right for every cause.
  return { kind: 'unknown', message: `No answer (${cause}): ${message}` };
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
      return { kind: isMonthlyLimit(error) ? 'quota_exhausted' : 'rate_limited', message, requestId };
    case 403:
      return { kind: 'rejected', reason: 'forbidden', status: 403, message, requestId };
    case 400:
      return { kind: 'rejected', ...badRequest(error, target), status: 400, message, requestId };
    default:
      return { kind: 'rejected', reason: 'message_rejected', status: raw.status, message, requestId };
  }
}

function isMonthlyLimit({ message }: LineErrorBody): boolean {
  return /monthly limit/i.test(message);
}

function badRequest(error: LineErrorBody, target: AnswerTarget): Pick<Rejected, 'reason' | 'badIndex'> {
  const recipient = refusedRecipient(error);
  if (recipient !== undefined) return { reason: 'invalid_line_id', ...recipient };
  if (/failed to send messages/i.test(error.message)) return { reason: unreachableReason(target) };
  if (/can.?t send messages to yourself/i.test(error.message)) return { reason: 'invalid_line_id' };
  return { reason: 'message_rejected' };
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
