import { HTTPFetchError } from '@line/bot-sdk';
import { describeError, readErrorBody, type LineErrorDetail } from './line-error-body.js';

/** Answer to a question put to LINE. Problems are values: asking never throws. */
export type LineResult<T> = { ok: true; value: T; requestId?: string } | LineProblem;

export interface LineProblem {
  ok: false;
  problem: LineProblemKind;
  /** HTTP status; absent when no response arrived, or nothing was asked. */
  status?: number;
  /** LINE's own words where it gave some. */
  message: string;
  details?: LineErrorDetail[];
  requestId?: string;
}

/**
 * `unauthorized`: the token or secret is refused · `forbidden`: the account lacks the right · `not_found` · `invalid`:
 * the question is refused as it stands · `rate_limited` · `unreachable`: no answer, or LINE is in trouble; ask later ·
 * `unexpected`: an answer that LINE's documentation does not know.
 */
export type LineProblemKind =
  'unauthorized' | 'forbidden' | 'not_found' | 'invalid' | 'rate_limited' | 'unreachable' | 'unexpected';

/** What the official client's `…WithHttpInfo` methods give. */
export interface SdkResponse {
  httpResponse: Response;
  body: unknown;
}

/**
 * Puts one question through the official client and reads its answer.
 *
 * The client has no timeout and takes neither a signal nor a `fetch` of ours, so a late call is left behind, not ended:
 * its connection lives until the server or Node's own limit (5 minutes of silence) ends it. That is bearable for calls
 * made one at a time by a person or a slow job, and better than replacing the process's `fetch`.
 *
 * @param read the value in LINE's answer, or `undefined` when the answer has another shape
 */
export async function askLine<T>(
  timeoutMs: number,
  call: () => Promise<SdkResponse>,
  read: (body: unknown) => T | undefined,
): Promise<LineResult<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<LineProblem>((resolve) => {
    const message = `LINE did not answer within ${timeoutMs} ms`;
    timer = setTimeout(resolve, timeoutMs, { ok: false, problem: 'unreachable', message });
  });
  const answer = call().then((response) => readAnswer(response, read), problemOf);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function readAnswer<T>(
  { httpResponse, body }: SdkResponse,
  read: (body: unknown) => T | undefined,
): LineResult<T> {
  const value = read(body);
  const requestId = requestIdOf(httpResponse.headers);
  if (value !== undefined) return { ok: true, value, requestId };
  const message = 'LINE answered in a form that its documentation does not know';
  return { ok: false, problem: 'unexpected', status: httpResponse.status, message, requestId };
}

function problemOf(error: unknown): LineProblem {
  if (error instanceof HTTPFetchError) return refusalOf(error);
  // By name: the error may come from another realm, where `instanceof` says no.
  if (textOf(error, 'name') === 'SyntaxError') {
    return { ok: false, problem: 'unexpected', message: 'LINE answered with something that is not JSON' };
  }
  return { ok: false, problem: 'unreachable', message: `LINE could not be reached: ${reasonOf(error)}` };
}

/** `fetch` itself says only "fetch failed"; the reason is in its cause, sometimes as nothing but a code. */
function reasonOf(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  const reason = textOf(cause, 'message') ?? textOf(cause, 'code') ?? textOf(error, 'message');
  return (reason ?? 'no reason given').slice(0, 300);
}

function textOf(value: unknown, key: string): string | undefined {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function refusalOf({ status, headers, body }: HTTPFetchError): LineProblem {
  const error = readErrorBody(body);
  return {
    ok: false,
    problem: problemOfStatus(status),
    status,
    message: describeError(error) || `LINE answered with status ${status}`,
    ...(error.details.length > 0 && { details: error.details }),
    requestId: requestIdOf(headers),
  };
}

function problemOfStatus(status: number): LineProblemKind {
  switch (status) {
    case 400:
    case 413:
    case 415:
      return 'invalid';
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not_found';
    case 429:
      return 'rate_limited';
    default:
      return status >= 500 ? 'unreachable' : 'unexpected';
  }
}

function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-line-request-id') ?? undefined;
}
