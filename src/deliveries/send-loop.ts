import { randomUUID } from 'node:crypto';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Bell, WorkLoop } from '../queue/index.js';
import { BatchRepository } from './batch.repository.js';
import { RunSwitchRepository } from './run-switch.repository.js';
import { SendBatchService } from './send-batch.service.js';

/** Batches under way at once: while one waits for the database, the others keep LINE busy. */
const PARALLEL_BATCHES = 3;
const LOOK_EVERY_MS = 1_000;

/** Leases batches and has them sent, as long as there are any; the ledger is looked at every second besides. */
@Injectable()
export class SendLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SendLoop.name);
  private ending = false;
  private stopListening?: () => void;
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: PARALLEL_BATCHES,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'sending a batch failed; it stays in the ledger'),
  });

  constructor(
    private readonly batches: BatchRepository,
    private readonly runs: RunSwitchRepository,
    private readonly service: SendBatchService,
    private readonly bell: Bell,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.runs.finishAllDone();
    this.stopListening = this.bell.listen('send', () => this.loop.wake());
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    this.stopListening?.();
    await this.loop.end();
  }

  private async step(): Promise<boolean> {
    // A new owner for each lease: two loops of one process must not take each other's batch for their own.
    const batch = await this.batches.leaseNext(randomUUID());
    if (!batch) return false;
    await this.service.send(batch, PARALLEL_BATCHES, () => this.ending);
    return true;
  }
}
