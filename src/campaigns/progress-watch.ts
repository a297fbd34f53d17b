import { NotFound } from '../common/index.js';
import type { ProgressView } from './progress.dto.js';
import { ProgressStream } from './progress-stream.js';

const READ_EVERY_MS = 1_000;

export interface ProgressWatchOptions {
  read(): Promise<ProgressView>;
  /** nobody listens any more, or there is nothing more to hear */
  onEnd(): void;
  /** the first of readings that fail in a row */
  onError(error: unknown): void;
}

/**
 * Everybody who watches one campaign in this process: one reading a second for all of them. Readings follow one
 * another, so nobody is told an older one after a newer.
 */
export class ProgressWatch {
  private readonly listeners = new Set<ProgressStream>();
  private readonly timer: NodeJS.Timeout;
  private isReading = false;
  private isFailing = false;
  private hasEnded = false;

  /** @param latest a reading that was made just now */
  constructor(
    private latest: ProgressView,
    private readonly options: ProgressWatchOptions,
  ) {
    this.timer = setInterval(() => void this.look(), READ_EVERY_MS);
  }

  /** A new listener, who is told where the run stands at once. */
  open(): ProgressStream {
    const stream = new ProgressStream();
    this.listeners.add(stream);
    stream.once('close', () => this.forget(stream));
    stream.tell(this.latest);
    if (isOver(this.latest)) this.end((listener) => listener.tellEnd(this.latest));
    return stream;
  }

  /** Ends every stream; their clients may ask again, elsewhere or later. */
  end(farewell = (listener: ProgressStream): void => listener.end()): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    clearInterval(this.timer);
    for (const listener of this.listeners) farewell(listener);
    this.listeners.clear();
    this.options.onEnd();
  }

  private forget(stream: ProgressStream): void {
    this.listeners.delete(stream);
    if (this.listeners.size === 0) this.end();
  }

  private async look(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      this.hear(await this.options.read());
    } catch (error) {
      this.fail(error);
    } finally {
      this.isReading = false;
    }
  }

  private hear(view: ProgressView): void {
    this.latest = view;
    this.isFailing = false;
    if (isOver(view)) this.end((listener) => listener.tellEnd(view));
    else for (const listener of this.listeners) listener.tell(view);
  }

  /** The database is away: the next reading may succeed. A campaign that was deleted has nothing more to tell. */
  private fail(error: unknown): void {
    if (error instanceof NotFound) return this.end();
    if (!this.isFailing) this.options.onError(error);
    this.isFailing = true;
  }
}

function isOver({ phase }: ProgressView): boolean {
  return phase === 'ended';
}
