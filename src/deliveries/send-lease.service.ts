import { Inject, Injectable, Optional } from '@nestjs/common';
import { AppError, Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { type Gate, isOpen, type PassPorts, type PassResult, runPass } from './batch-pass.js';
import { BatchRepository, type Lease, type LeasedBatch, type PassOutcome } from './batch.repository.js';
import type { AnswerDecision, PauseReason } from './decide-answer.js';
import { ErasedContents } from './erased-contents.js';
import type { FrozenRequest } from './frozen-content.js';
import { MessageSender, type OpenSender } from './message-sender.js';
import { PipelineObserver, type RequestOutcome } from './pipeline-observer.js';
import { QuarantineRepository } from './quarantine.repository.js';
import { waitBeforeRetryMs } from './retry-schedule.js';
import { RunSwitchRepository } from './run-switch.repository.js';
import { RunWatch } from './run-watch.js';
import type { SendLane } from './send-lane.js';

/** Sends what was leased: frozen bytes out, LINE's answers in, one write at the end. Knows no business rule. */
@Injectable()
export class SendLeaseService {
  constructor(
    private readonly batches: BatchRepository,
    private readonly runs: RunSwitchRepository,
    private readonly erased: ErasedContents,
    private readonly quarantine: QuarantineRepository,
    private readonly sender: MessageSender,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Optional() private readonly observer: PipelineObserver = new PipelineObserver(),
  ) {}

  /** @param isEnding whether the process ends: then what is in flight is finished and the rest is left */
  async send(lease: Lease, lane: SendLane, isEnding: () => boolean): Promise<void> {
    const opened = await this.open(lease, lane);
    const renew = (): Promise<string | undefined> => this.batches.renew(lease, this.settings.leaseSeconds);
    const watch = new RunWatch(lease.runStatus, renew, () => isEnding() || 'closed' in opened);
    try {
      const ports = this.portsFor(lane, watch, 'closed' in opened ? undefined : opened);
      const results = await Promise.all(
        lease.batches.map((batch) => runPass(batch, ports, lane.concurrency)),
      );
      const cannotSend = 'closed' in opened && !isEnding();
      const pause = 'closed' in opened ? opened.pause : results.find((result) => result.pause)?.pause;
      await this.save(lease, results, pause, cannotSend);
    } finally {
      watch.end();
    }
  }

  /** A connection that cannot send leaves the batches for later; a revoked credential pauses its runs besides. */
  private async open(
    lease: Lease,
    lane: SendLane,
  ): Promise<OpenSender | { closed: true; pause?: PauseReason }> {
    try {
      return await this.sender.open(lease.workspaceId, lease.connectionId, lane.kind);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { closed: true, ...(error.code === 'connection_revoked' ? { pause: 'token_revoked' } : {}) };
    }
  }

  private portsFor(lane: SendLane, watch: RunWatch, opened?: OpenSender): PassPorts {
    const permit = async (isWanted: () => boolean): Promise<Gate> => {
      // Nothing is waited for that would not be used.
      if (watch.gate() !== 'open') return watch.gate();
      await lane.permits.take();
      const gate = (): Gate => (isWanted() ? watch.gate() : 'held');
      // Who has the circuit's leave makes the request and reports, so from there on nothing else is asked.
      if (gate() === 'open' && (await lane.circuit.enter(() => gate() === 'open'))) return 'open';
      return gate() === 'stopped' ? 'stopped' : 'held';
    };
    const send = async (request: FrozenRequest): Promise<AnswerDecision> => {
      let isSilent = false;
      let outcome: RequestOutcome = 'broken';
      const startedAt = performance.now();
      this.observer.asking(lane.kind);
      try {
        const decision: AnswerDecision = (await opened?.send(request)) ?? { kind: 'hold' };
        outcome = decision.kind;
        isSilent = decision.kind === 'ask_again' || decision.kind === 'unreachable';
        if (decision.kind === 'slow_down') lane.slowDown();
        return decision;
      } finally {
        // Even when our side failed after the answer: who got leave reports, or nobody gets any again.
        lane.circuit.report(isSilent);
        this.observer.asked(lane.kind, outcome, performance.now() - startedAt);
      }
    };
    return { permit, send, gate: () => watch.gate(), now: () => this.clock.now() };
  }

  private async save(
    lease: Lease,
    results: PassResult[],
    pause?: PauseReason,
    cannotSend?: boolean,
  ): Promise<void> {
    if (pause) await this.runs.pauseConnection(lease.connectionId, pause);
    const whole: { seq: number; requestId: string }[] = [];
    let isOpenStill = false;
    for (const [index, batch] of lease.batches.entries()) {
      const result = results[index];
      if (!result) continue;
      const requestId = sentAsAWhole(batch, result);
      if (requestId !== undefined) {
        whole.push({ seq: batch.seq, requestId });
        continue;
      }
      const outcome = toOutcome(batch, result, this.clock.now(), cannotSend === true);
      await this.quarantine.add(lease, batch, outcome.failures);
      if (await this.batches.savePass(batch, lease.owner, outcome))
        this.observer.saved(outcome.dueAt ? 0 : 1, outcome.sentCount, outcome.failures.size);
      if (outcome.dueAt) isOpenStill = true;
      if (batch.kind === 'multicast') await this.erased.scrub(lease.runId, batch.seq);
    }
    const saved = await this.batches.saveSent(lease, whole);
    this.observer.saved(saved.batches, saved.recipients, 0);
    for (const seq of saved.erased) await this.erased.scrub(lease.runId, seq);
    if (!isOpenStill) await this.runs.finishIfDone(lease.runId);
  }
}

/** The id of the one request that was accepted for a whole multicast at its first attempt. */
function sentAsAWhole({ kind, requests, states }: LeasedBatch, result: PassResult): string | undefined {
  const [state] = result.states;
  const isWhole = kind === 'multicast' && requests.length === 1 && !result.narrowed && state?.kind === 'sent';
  return isWhole && requests[0]?.positions.length === states.length && states.every(isOpen)
    ? state.requestId
    : undefined;
}

function toOutcome(batch: LeasedBatch, result: PassResult, now: Date, cannotSend: boolean): PassOutcome {
  const before = batch.states;
  const changedTo = (kind: string): number[] =>
    result.states.flatMap((state, position) =>
      state.kind === kind && before[position]?.kind !== kind ? [position] : [],
    );
  const sentCount = changedTo('sent').length;
  const wasHeld = result.wasHeld && !cannotSend;
  return {
    states: result.states,
    failures: result.failures,
    stopped: changedTo('stopped'),
    sentCount,
    narrowed: result.narrowed,
    wasHeld,
    dueAt: result.states.some(isOpen) ? dueAgainAt(batch, result, now, wasHeld, sentCount > 0) : undefined,
  };
}

/** At once after a pause and for the parts of a narrowed multicast; else after a wait that grows while nothing succeeds. */
function dueAgainAt(
  batch: LeasedBatch,
  result: PassResult,
  now: Date,
  wasHeld: boolean,
  hadSuccess: boolean,
): Date {
  if (wasHeld || result.narrowed) return now;
  return new Date(now.getTime() + waitBeforeRetryMs(hadSuccess ? 1 : batch.attemptCount, Math.random()));
}
