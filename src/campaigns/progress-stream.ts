import { Readable } from 'node:stream';
import type { ProgressView } from './progress.dto.js';

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
 * One listener of a campaign, as server-sent events.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class ProgressStream extends Readable {
  private readonly timers: NodeJS.Timeout[];
  private told: string | undefined;
  private isEnding = false;

  constructor() {
    super();
    this.timers = [
      setInterval(() => this.write(': still here\n\n'), BEAT_EVERY_MS),
      setTimeout(() => this.end(), LONGEST_MS),
    ];
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  /** Nothing, when it says what was told already. */
  tell(view: ProgressView): void {
    const { at: _, ...state } = view;
    const told = JSON.stringify(state);
    if (told === this.told) return;
    this.told = told;
    this.write(eventOf('progress', view));
  }

  /** The run has ended: says so, and ends. */
  tellEnd(view: ProgressView): void {
    this.tell(view);
    this.write(eventOf('end', view));
    this.end();
  }

  /** Ends the answer, without a word about the run. */
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

/** The data stands in one line, since JSON escapes line breaks. */
function eventOf(name: string, data: ProgressView): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
