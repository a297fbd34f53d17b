import { LineCircuit } from './line-circuit.js';
import type { BatchKind, DueLane } from './batch.repository.js';
import { PacedPermits } from './paced-permits.js';
import type { Pacing } from '../pacing/index.js';

/** Leases under way at once in a lane: while one waits for the database, the others keep LINE busy. */
const PARALLEL_LEASES: Record<BatchKind, number> = { push: 3, multicast: 3 };
/** Batches of one lease: about as many requests as LINE takes in a fraction of a second. */
const BATCHES_A_LEASE: Record<BatchKind, number> = { push: 1, multicast: 16 };

/**
 * The sending of one connection to one endpoint: it has its own pace, its own share of requests under way, and waits
 * for no other. Runs of the connection take turns, a lease each.
 */
export class SendLane {
  readonly connectionId: string;
  readonly channel: string;
  readonly kind: BatchKind;
  readonly permits: PacedPermits;
  readonly circuit: LineCircuit;
  readonly batchesALease: number;
  /** requests under way at once in each lease */
  readonly concurrency: number;
  /** the run that was served last */
  lastRunId: string | null = null;
  private readonly working = new Set<Promise<void>>();

  constructor(
    { connectionId, channel, kind }: DueLane,
    private readonly pacing: Pacing,
    options: { concurrency: number; now: () => number },
  ) {
    this.connectionId = connectionId;
    this.kind = kind;
    this.channel = channel;
    this.permits = new PacedPermits(pacing, channel, kind);
    this.circuit = new LineCircuit(options.now);
    this.batchesALease = BATCHES_A_LEASE[kind];
    this.concurrency = Math.max(1, Math.floor(options.concurrency / PARALLEL_LEASES[kind]));
  }

  /** LINE says that this lane asks too fast. */
  slowDown(): void {
    this.pacing.slowDown(this.channel, this.kind);
  }

  /**
   * Has work done by several at once, each until it finds none; who has ended begins again.
   *
   * @param step does one lease's work; answers false when there was none. Must not throw.
   */
  start(step: (lane: SendLane) => Promise<boolean>): void {
    while (this.working.size < PARALLEL_LEASES[this.kind]) {
      const worker = this.work(step).finally(() => this.working.delete(worker));
      this.working.add(worker);
    }
  }

  async settled(): Promise<void> {
    await Promise.all(this.working);
  }

  private async work(step: (lane: SendLane) => Promise<boolean>): Promise<void> {
    while (await step(this));
  }
}
