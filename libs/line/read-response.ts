import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { NoAnswerCause, RawAnswer } from './answer.js';
import type { Timed } from './deadline.js';

/** Far above any answer LINE gives; what lies beyond it is not read, so a strange server cannot fill our memory. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * How far a request came: `waiting` for a connection, when no byte of it has left; `sent`, when it was handed to a
 * connected socket, so all of it may have arrived; `answering`, when its response has begun.
 */
export type Stage = 'waiting' | 'sent' | 'answering';

/**
 * Makes one `RawAnswer` of what undici tells about one request, and tells it once. undici starts a POST once only: it
 * repeats by itself nothing but what it pipelined, and we do not pipeline.
 */
export class ResponseReader implements Dispatcher.DispatchHandler, Timed {
  readonly endsAtMs: number;
  place = 0;
  private stage: Stage = 'waiting';
  private isOver = false;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private requestId: string | undefined;
  private acceptedRequestId: string | undefined;
  private readonly chunks: Buffer[] = [];
  private size = 0;

  /** @param tell is called once, and never by this constructor */
  constructor(
    private readonly timeoutMs: number,
    private readonly tell: (answer: RawAnswer) => void,
  ) {
    this.endsAtMs = performance.now() + timeoutMs;
  }

  /** Time is up. A request that still waits is told `not_sent` at once, and is declined when its turn comes. */
  expire(): void {
    if (this.stage === 'waiting') {
      this.fail('not_sent', `No connection came free within ${this.timeoutMs} ms`);
    } else {
      this.fail('timeout', `No complete answer within ${this.timeoutMs} ms`);
      this.hangUp();
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // To throw declines the request before its first byte and leaves the connection to the next one; `abort` closes it.
    if (this.isOver) throw new Error('Its time was up before its turn came');
    this.controller = controller;
    this.stage = 'sent';
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    // 1xx announces a response and is none.
    if (status < 200) return;
    this.stage = 'answering';
    this.status = status;
    this.requestId = firstValue(headers['x-line-request-id']);
    this.acceptedRequestId = firstValue(headers['x-line-accepted-request-id']);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.size <= MAX_ANSWER_BYTES) return;
    this.succeed();
    this.hangUp();
  }

  onResponseEnd(): void {
    this.succeed();
  }

  /** Also called for what never began, and then without a controller. */
  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: unknown): void {
    this.fail(causeOfFailure(error, this.stage), describeFailure(error));
  }

  private succeed(): void {
    this.end({
      kind: 'response',
      status: this.status,
      headers: { requestId: this.requestId, acceptedRequestId: this.acceptedRequestId },
      body: this.readBody(),
    });
  }

  private fail(cause: NoAnswerCause, message: string): void {
    this.end({ kind: 'no_answer', cause, message });
  }

  private end(answer: RawAnswer): void {
    if (this.isOver) return;
    this.isOver = true;
    this.tell(answer);
  }

  /** Closes the connection, for which no other use is left. */
  private hangUp(): void {
    this.controller?.abort(new Error('hung up'));
  }

  private readBody(): string {
    const [first] = this.chunks;
    const whole = this.chunks.length === 1 && first ? first : Buffer.concat(this.chunks);
    return whole.toString('utf8', 0, MAX_ANSWER_BYTES);
  }
}

/** undici gives header names in lower case, however they were written. */
function firstValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A connection that broke, in the words of Node and undici. */
const BREAK_CODES = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  // On an open connection these come late, when the network stopped answering.
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_SOCKET',
  'UND_ERR_ABORTED',
]);

const CLOSED_CODES = new Set(['UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);

/** What undici refuses to send at all, for instance a token that no header can carry. */
const REFUSED_CODES = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);

/**
 * @param stage decides what a broken connection means. The code alone cannot: EHOSTUNREACH comes while connecting, when
 *   nothing was sent, and on an open connection, when LINE may have everything.
 */
export function causeOfFailure(error: unknown, stage: Stage): NoAnswerCause {
  if (stage === 'answering') return 'truncated';
  const code = codeOf(error);
  if (CLOSED_CODES.has(code)) return 'cancelled';
  if (stage === 'waiting') return REFUSED_CODES.has(code) ? 'failed' : 'connect';
  return BREAK_CODES.has(code) ? 'reset' : 'failed';
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
