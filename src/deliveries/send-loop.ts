import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
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
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: PARALLEL_BATCHES,
    lookEveryMs: LOOK_EVERY_MS,
    listen: (wake) => this.bell.listen('send', wake),
    onError: (err) => this.logger.error({ err }, 'sending a batch failed; it stays in the ledger'),
  });

  constructor(
    private readonly batches: BatchRepository,
    private readonly runs: RunSwitchRepository,
    private readonly service: SendBatchService,
    private readonly bell: Bell,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // The lock on the data folder makes this process the only sender: no need to wait for a killed one's leases.
    if (!this.settings.databaseUrl) await this.batches.endLeases();
    await this.runs.finishAllDone();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  private async step(): Promise<boolean> {
    // A new owner for each lease: two loops of one process must not take each other's batch for their own.
    const batch = await this.batches.leaseNext(randomUUID());
    if (!batch) return false;
    await this.service.send(batch, PARALLEL_BATCHES, () => this.loop.isEnding);
    return true;
  }
}
