import { Readable } from 'node:stream';

/** A comment, so that no proxy takes a quiet stream for a dead one. */
const BEAT_EVERY_MS = 15_000;
/** A client that lost the stream asks again after so long. */
const RETRY_MS = 2_000;
/** Then the stream ends and the client asks again, with its key: one that was revoked meanwhile is noticed. */
const LONGEST_MS = 3_600_000;
/** How long an ended stream may take to be read to its end. */
const FAREWELL_MS = 1_000;
/** A client that leaves so much unread does not read at all. */
const MOST_UNREAD_BYTES = 65_536;

/**
 * One listener, told of something as server-sent events.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class EventStream extends Readable {
  private readonly timers: NodeJS.Timeout[];
  private isEnding = false;

  constructor() {
    super();
    this.timers = [
      setInterval(() => this.write(': still here\n\n'), BEAT_EVERY_MS),
      setTimeout(() => this.end(), LONGEST_MS),
    ];
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  /** The data stands in one line, since JSON escapes line breaks. */
  send(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Ends the answer; what was sent before can still be read. */
  end(): void {
    if (this.isEnding) return;
    this.isEnding = true;
    this.push(null);
    this.timers.push(setTimeout(() => this.destroy(), FAREWELL_MS));
  }

  override _read(): void {
    // What there is to say is pushed when it happens.
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.isEnding = true;
    for (const timer of this.timers) clearTimeout(timer);
    callback(error);
  }

  private write(text: string): void {
    if (this.isEnding) return;
    this.push(text);
    if (this.readableLength > MOST_UNREAD_BYTES) this.destroy();
  }
}
