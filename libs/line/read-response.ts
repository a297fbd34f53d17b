import type { Dispatcher } from 'undici';
import type { AnswerHeaders, NoAnswerCause, RawResponse } from './answer.js';

/** Far above any answer LINE gives; what lies beyond it is not read, so a strange server cannot fill our memory. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** Reads a response to its end or to 64 KiB. @throws what the connection throws when the body is cut */
export async function readResponse({
  statusCode,
  headers,
  body,
}: Dispatcher.ResponseData): Promise<RawResponse> {
  return {
    kind: 'response',
    status: statusCode,
    headers: answerHeaders(headers),
    body: await readBody(body),
  };
}

async function readBody(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
}

/** undici gives header names in lower case, however they were written. */
function answerHeaders(headers: Dispatcher.ResponseData['headers']): AnswerHeaders {
  return {
    requestId: firstValue(headers['x-line-request-id']),
    acceptedRequestId: firstValue(headers['x-line-accepted-request-id']),
  };
}

function firstValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The codes of Node and undici for "no connection came about, so nothing was sent". */
const CONNECT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_ABORTED']);

/** @param begun whether the response had begun: the same broken connection then means a cut answer */
export function causeOfFailure(error: unknown, begun: boolean): NoAnswerCause {
  if (begun) return 'truncated';
  const code = codeOf(error);
  if (CONNECT_CODES.has(code)) return 'connect';
  if (RESET_CODES.has(code)) return 'reset';
  // After `close()`.
  if (code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED') return 'cancelled';
  return 'failed';
}

/** A short description without the request's content. */
export function describeFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  // A refused connection to a name with several addresses has an empty message and only a code.
  return (message || codeOf(error) || 'unknown failure').slice(0, 300);
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
