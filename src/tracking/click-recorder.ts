import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { newId } from '../common/index.js';
import { ClickBuffer } from './click-buffer.js';
import { ClickRepository, type NewClick } from './click.repository.js';
import { TrackingTallies } from './tracking-tallies.js';

/** How long the end of the process waits for a database that does not answer. */
const CLOSE_WITHIN_MS = 5_000;
const TELL_EVERY_MS = 10_000;

/** Takes clicks without keeping anybody waiting, and writes them in bulks. */
@Injectable()
export class ClickRecorder implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ClickRecorder.name);
  private readonly buffer: ClickBuffer<NewClick>;
  private toldMs = -Infinity;

  constructor(
    clicks: ClickRepository,
    private readonly tallies: TrackingTallies,
  ) {
    this.buffer = new ClickBuffer({
      write: async (bulk) => {
        await clicks.append(bulk);
        tallies.clicksWaiting = Math.max(0, this.buffer.size - bulk.length);
      },
      onFailure: (err) => this.tell({ err }, 'clicks could not be written; they wait'),
    });
  }

  record(click: Omit<NewClick, 'id'>): void {
    if (this.buffer.add({ ...click, id: newId() })) this.tallies.clicksWaiting = this.buffer.size;
    else {
      this.tallies.clicksDropped += 1;
      this.tell({}, 'clicks are dropped: the database is away or too slow for them');
    }
  }

  /** Writes what waits, within a few seconds. Called once more when the last request has been answered. */
  async flush(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<number>((resolve) => {
      timer = setTimeout(() => resolve(this.buffer.size), CLOSE_WITHIN_MS);
    });
    const left = await Promise.race([this.buffer.flush(), late]);
    clearTimeout(timer);
    if (left > 0) this.logger.error({ left }, 'clicks could not be written');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** Not for every click. */
  private tell(details: object, message: string): void {
    if (performance.now() - this.toldMs < TELL_EVERY_MS) return;
    this.toldMs = performance.now();
    this.logger.warn({ ...details, waiting: this.buffer.size, dropped: this.tallies.clicksDropped }, message);
  }
}
