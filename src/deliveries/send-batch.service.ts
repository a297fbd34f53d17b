import { Inject, Injectable } from '@nestjs/common';
import { AppError, Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { type Gate, isOpen, type PassPorts, type PassResult, runPass } from './batch-pass.js';
import { BatchRepository, type LeasedBatch, type PassOutcome } from './batch.repository.js';
import type { PauseReason } from './decide-answer.js';
import { MessageSender, type OpenSender } from './message-sender.js';
import { waitBeforeRetryMs } from './retry-schedule.js';
import { RunSwitchRepository } from './run-switch.repository.js';

/** How often a pass looks whether its run was paused or stopped, and says that it is alive. */
const LOOK_EVERY_MS = 500;

/** Sends one leased batch: frozen bytes out, LINE's answers in, one write at the end. Knows no business rule. */
@Injectable()
export class SendBatchService {
  constructor(
    private readonly batches: BatchRepository,
    private readonly runs: RunSwitchRepository,
    private readonly sender: MessageSender,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @param isEnding whether the process ends: then what is in flight is finished and the rest is left */
  async send(batch: LeasedBatch, parallelBatches: number, isEnding: () => boolean): Promise<void> {
    const opened = await this.open(batch);
    const watch = new RunWatch(batch, this.batches, () => isEnding() || 'closed' in opened);
    const concurrency = Math.max(1, Math.floor(this.settings.sendConcurrency / parallelBatches));
    try {
      const ports: PassPorts = {
        send: (request) => ('closed' in opened ? Promise.resolve({ kind: 'wait' }) : opened.send(request)),
        gate: () => watch.gate(),
        now: () => this.clock.now(),
      };
      const result = await runPass(batch, ports, concurrency);
      await this.save(batch, result, 'closed' in opened ? opened.pause : result.pause);
    } finally {
      watch.end();
    }
  }

  /** A connection that cannot send leaves the batch for later; a revoked credential pauses the run besides. */
  private async open(batch: LeasedBatch): Promise<OpenSender | { closed: true; pause?: PauseReason }> {
    try {
      return await this.sender.open(batch.workspaceId, batch.connectionId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { closed: true, ...(error.code === 'connection_revoked' ? { pause: 'token_revoked' } : {}) };
    }
  }

  private async save(batch: LeasedBatch, result: PassResult, pause?: PauseReason): Promise<void> {
    if (pause) await this.runs.pause(batch.runId, pause);
    const outcome = toOutcome(batch, result, this.clock.now());
    await this.batches.savePass(batch, outcome);
    if (!outcome.dueAt) await this.runs.finishIfDone(batch.runId);
  }
}

function toOutcome(batch: LeasedBatch, result: PassResult, now: Date): PassOutcome {
  const before = batch.states;
  const changedTo = (kind: string): number[] =>
    result.states.flatMap((state, position) =>
      state.kind === kind && before[position]?.kind !== kind ? [position] : [],
    );
  const unfinished = result.states.some(isOpen);
  const waitMs = waitBeforeRetryMs(batch.attemptCount, Math.random());
  return {
    states: result.states,
    failures: result.failures,
    stopped: changedTo('stopped'),
    sentCount: changedTo('sent').length,
    dueAt: unfinished ? new Date(now.getTime() + waitMs) : undefined,
  };
}

/** Looks at the run while a pass is under way; a lost lease counts as held, since another sender has the batch. */
class RunWatch {
  private status: string | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly batch: LeasedBatch,
    private readonly batches: BatchRepository,
    private readonly isHeld: () => boolean,
  ) {
    this.status = batch.runStatus;
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  gate(): Gate {
    if (this.status === 'stopped' || this.status === 'failed') return 'stopped';
    const sends = this.status === 'planning' || this.status === 'sending';
    return sends && !this.isHeld() ? 'open' : 'held';
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      this.status = await this.batches.renew(this.batch);
    } catch {
      // The database is away: nothing new is sent while nobody can say whether it should be.
      this.status = undefined;
    }
  }
}
