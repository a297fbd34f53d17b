import { Pool } from 'undici';
import type { RawAnswer } from './answer.js';
import { lineOrigin } from './base-url.js';
import { Deadlines } from './deadline.js';
import { ResponseReader } from './read-response.js';
import { userAgent } from './user-agent.js';

export interface LineSenderOptions {
  /** `https://api.line.me`, or another server that speaks LINE's API at its root. */
  baseUrl: string;
  /** Of this product, for the user-agent. */
  version: string;
  /** Most connections at once; further requests wait for one, inside their own timeout. Default 128. */
  maxConnections?: number;
  /** For one connection to come about. Default 10,000. */
  connectTimeoutMs?: number;
}

export interface SendRequest {
  accessToken: string;
  /** UUID; the same on every attempt with the same bytes. */
  retryKey: string;
  /** The JSON to send, exactly as it is. */
  body: string | Uint8Array;
  /** For the whole request, from waiting for a connection to the last byte of the answer; may come 50 ms late. */
  timeoutMs: number;
}

/**
 * The two calls made by the thousand, over one pool of kept-open connections and outside LINE's official client,
 * which has no timeout and costs ten times as much per call. It retries nothing and paces nothing.
 */
export class LineSender {
  private readonly pool: Pool;
  private readonly userAgent: string;
  private readonly deadlines = new Deadlines();
  private closing: Promise<void> | undefined;

  /** @throws RangeError when the base URL is not the root of an http(s) server */
  constructor({ baseUrl, version, maxConnections = 128, connectTimeoutMs = 10_000 }: LineSenderOptions) {
    this.userAgent = userAgent(version);
    this.pool = new Pool(lineOrigin(baseUrl), {
      connections: maxConnections,
      connect: { timeout: connectTimeoutMs },
      // One request at a time on a connection: what breaks it can then concern no other.
      pipelining: 1,
      // Each request has its own deadline, which also covers what these two leave open: an answer that drips.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /**
   * Sends 1 to 5 messages to one user, group or room. Never throws.
   *
   * @see https://developers.line.biz/en/reference/messaging-api/#send-push-message
   */
  push(request: SendRequest): Promise<RawAnswer> {
    return this.send('/v2/bot/message/push', request);
  }

  /**
   * Sends the same 1 to 5 messages to up to 500 users, all or none. Never throws.
   *
   * @see https://developers.line.biz/en/reference/messaging-api/#send-multicast-message
   */
  multicast(request: SendRequest): Promise<RawAnswer> {
    return this.send('/v2/bot/message/multicast', request);
  }

  /** Waits for the requests in flight and closes the connections. Later requests are answered `cancelled`. */
  close(): Promise<void> {
    return (this.closing ??= this.endAll());
  }

  private async endAll(): Promise<void> {
    await this.deadlines.whenEmpty();
    // Not the pool's own `close` alone: it forgets a connection that failed to come about, and with it the requests
    // which that connection took over later.
    await this.pool.destroy();
  }

  /** `dispatch` and not `request`: the latter makes a stream and several promises of an answer that fits in one packet. */
  private send(path: string, request: SendRequest): Promise<RawAnswer> {
    if (this.closing)
      return Promise.resolve({ kind: 'no_answer', cause: 'cancelled', message: 'The sender was closed' });
    return new Promise((resolve) => {
      const reader = new ResponseReader(request.timeoutMs, (answer) => {
        this.deadlines.delete(reader);
        resolve(answer);
      });
      this.deadlines.add(reader);
      this.pool.dispatch(
        { method: 'POST', path, headers: this.headersOf(request), body: request.body },
        reader,
      );
    });
  }

  /** Names and values in turns, the form undici reads with the least work. */
  private headersOf({ accessToken, retryKey }: SendRequest): string[] {
    return [
      'authorization',
      `Bearer ${accessToken}`,
      'content-type',
      'application/json',
      'user-agent',
      this.userAgent,
      'x-line-retry-key',
      retryKey,
    ];
  }
}
