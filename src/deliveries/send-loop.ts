import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { Pacing } from '../pacing/index.js';
import { Bell, WorkLoop } from '../queue/index.js';
import { BatchRepository, type DueLane } from './batch.repository.js';
import { PipelineObserver } from './pipeline-observer.js';
import { SendLane } from './send-lane.js';
import { SendLeaseService } from './send-lease.service.js';

const LOOK_EVERY_MS = 1_000;

/** Finds out where something is to be sent, and lets a lane of its own do it for each connection and endpoint. */
@Injectable()
export class SendLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SendLoop.name);
  private readonly lanes = new Map<string, SendLane>();
  private readonly loop = new WorkLoop({
    step: () => this.look(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    listen: (wake) => this.bell.listen('send', wake),
    onError: (err) => this.logger.error({ err }, 'looking for batches failed; they stay in the ledger'),
  });

  constructor(
    private readonly batches: BatchRepository,
    private readonly service: SendLeaseService,
    private readonly pacing: Pacing,
    private readonly bell: Bell,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Optional() private readonly observer: PipelineObserver = new PipelineObserver(),
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.roles.includes('send')) return;
    // The lock on the data folder makes this process the only sender: no need to wait for a killed one's leases.
    if (!this.settings.databaseUrl) await this.batches.endLeases();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
    await Promise.all([...this.lanes.values()].map((lane) => lane.settled()));
  }

  private async look(): Promise<boolean> {
    for (const due of await this.batches.findDueLanes()) this.laneOf(due).start((lane) => this.step(lane));
    return false;
  }

  private laneOf(due: DueLane): SendLane {
    const key = `${due.connectionId} ${due.kind}`;
    const known = this.lanes.get(key);
    if (known) return known;
    const lane = new SendLane(due, this.pacing, {
      concurrency: this.settings.sendConcurrency,
      now: () => this.clock.now().getTime(),
    });
    this.lanes.set(key, lane);
    this.observer.opened(lane);
    return lane;
  }

  private async step(lane: SendLane): Promise<boolean> {
    if (this.loop.isEnding || !lane.circuit.isWorthwhile()) return false;
    try {
      const lease = await this.batches.lease({
        // A new owner for each lease: two of one process must not take each other's batch for their own.
        owner: randomUUID(),
        connectionId: lane.connectionId,
        kind: lane.kind,
        afterRunId: lane.lastRunId,
        batches: lane.batchesALease,
        leaseSeconds: this.settings.leaseSeconds,
      });
      if (!lease) return false;
      lane.lastRunId = lease.runId;
      this.observer.leased(lease.owner, lease.batches.length);
      try {
        await this.service.send(lease, lane, () => this.loop.isEnding);
      } finally {
        this.observer.released(lease.owner);
      }
      return true;
    } catch (err) {
      this.logger.error({ err }, 'sending a batch failed; it stays in the ledger');
      return false;
    }
  }
}
