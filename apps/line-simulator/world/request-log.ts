import type { IncomingHttpHeaders } from 'node:http';
import type { HttpRequest } from '../http/http-request.js';

/** A request as it came and what it was answered. */
export interface LoggedRequest {
  at: string;
  requestId: string;
  channelId: string | null;
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The body was longer than what is kept of it. */
  bodyCut: boolean;
  hasRetryKey: boolean;
  status: number;
}

interface RawEntry {
  atMs: number;
  requestId: string;
  channelId: string | null;
  request: HttpRequest;
  status: number;
}

export interface RequestLogSettings {
  enabled: boolean;
  /** How many of the latest requests are kept. */
  capacity: number;
}

/** Of each body; a full multicast of five longest texts fits. */
export const BODY_KEPT_BYTES = 256 * 1_024;

/**
 * The latest requests, for tests that look at what a sender really sent. A ring: adding costs one assignment, and text is
 * made only when somebody reads.
 */
export class RequestLog {
  private ring: RawEntry[] = [];
  private added = 0;
  private current: RequestLogSettings = { enabled: true, capacity: 200 };

  get settings(): RequestLogSettings {
    return this.current;
  }

  /** Changes the settings and starts empty. */
  set(settings: RequestLogSettings): void {
    this.current = settings;
    this.clear();
  }

  clear(): void {
    this.ring = [];
    this.added = 0;
  }

  add(entry: RawEntry): void {
    if (!this.current.enabled || this.current.capacity === 0) return;
    this.ring[this.added % this.current.capacity] = entry;
    this.added += 1;
  }

  /** The requests kept, oldest first. */
  list(): LoggedRequest[] {
    const split = this.added % this.current.capacity;
    const wrapped = this.added > this.ring.length;
    const inOrder = wrapped ? [...this.ring.slice(split), ...this.ring.slice(0, split)] : this.ring;
    return inOrder.map(readable);
  }
}

function readable({ atMs, requestId, channelId, request, status }: RawEntry): LoggedRequest {
  const { bytes } = request.body;
  return {
    at: new Date(atMs).toISOString(),
    requestId,
    channelId,
    method: request.method,
    path: request.url,
    headers: request.headers,
    body: bytes.toString('utf8', 0, BODY_KEPT_BYTES),
    bodyCut: bytes.length > BODY_KEPT_BYTES,
    hasRetryKey: request.retryKey !== undefined,
    status,
  };
}
