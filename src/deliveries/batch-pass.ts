import type { FrozenRequest } from './frozen-content.js';
import { type AnswerDecision, type Failure, type PauseReason, unconfirmed } from './decide-answer.js';
import type { PositionState } from './outcomes.js';
import { mayAskAgain } from './retry-schedule.js';

/** A leased batch, as the sender sees it: bytes, keys and what is known of each position. */
export interface PassInput {
  requests: (FrozenRequest | undefined)[];
  states: PositionState[];
  /** no request that is unclear now was asked earlier than this */
  firstAttemptAt: Date;
}

/** What the pass needs from outside; everything that waits is in here. */
export interface PassPorts {
  /** Sends the bytes and says what the answer means; never throws. */
  send(request: FrozenRequest): Promise<AnswerDecision>;
  /** Whether to go on: read again between requests, so that pause and stop act within a moment. */
  gate(): Gate;
  now(): Date;
}

/** `open`: send · `held`: the run is paused, or the process ends: leave the rest · `stopped`: the rest shall not be sent */
export type Gate = 'open' | 'held' | 'stopped';

export interface PassResult {
  states: PositionState[];
  failures: Map<number, Failure>;
  pause?: PauseReason;
}

/** After so many answers in a row that say nothing, LINE is taken to be away, and the rest waits. */
const UNCLEAR_IN_A_ROW = 20;

const STOPPED_BEFORE = 'The campaign was stopped before LINE said whether it took the message.';
const ERASED_BEFORE = 'The contact was erased before LINE said whether it took the message.';
const TOO_LATE = 'LINE did not say within 23 hours whether it took the message.';

/**
 * Goes once over the open positions of a batch, `concurrency` requests at a time.
 *
 * What it does not send it leaves as it was, except after a stop: then what was never asked is stopped, and what may
 * have been accepted is unconfirmed, since asking again could send it.
 */
export async function runPass(input: PassInput, ports: PassPorts, concurrency: number): Promise<PassResult> {
  const pass = new Pass(input, ports);
  await Promise.all(Array.from({ length: concurrency }, () => pass.work()));
  pass.settle();
  return pass.result;
}

class Pass {
  readonly result: PassResult;
  private readonly open: number[];
  private halted = false;
  private unclearInARow = 0;

  constructor(
    private readonly input: PassInput,
    private readonly ports: PassPorts,
  ) {
    this.result = { states: [...input.states], failures: new Map() };
    // Reversed, so that taking the next one is a pop and the order is kept.
    this.open = input.states.flatMap((state, position) => (isOpen(state) ? [position] : [])).reverse();
  }

  async work(): Promise<void> {
    while (!this.halted && this.ports.gate() === 'open') {
      const position = this.open.pop();
      if (position === undefined) return;
      await this.attempt(position);
    }
  }

  /** Ends what can be ended without asking: erased lines, keys too old to use, and everything left after a stop. */
  settle(): void {
    const stopped = this.ports.gate() === 'stopped';
    this.result.states.forEach((state, position) => {
      if (!isOpen(state)) return;
      const isErased = !this.input.requests[position];
      if (state.kind === 'waiting') {
        if (stopped || isErased) this.set(position, { kind: 'stopped' });
      } else if (stopped) this.fail(position, unconfirmed(STOPPED_BEFORE));
      else if (isErased) this.fail(position, unconfirmed(ERASED_BEFORE));
      else if (!this.mayAsk(state)) this.fail(position, unconfirmed(TOO_LATE));
    });
  }

  private async attempt(position: number): Promise<void> {
    const request = this.input.requests[position];
    const state = this.result.states[position];
    if (!request || !state || !this.mayAsk(state)) return;
    const decision = await this.ports.send(request);
    this.record(position, decision);
    this.unclearInARow = decision.kind === 'ask_again' ? this.unclearInARow + 1 : 0;
    if (this.unclearInARow >= UNCLEAR_IN_A_ROW) this.halted = true;
  }

  /** A request that was never asked may be asked at any time; its key is young however old the batch is. */
  private mayAsk(state: PositionState): boolean {
    return state.kind === 'waiting' || mayAskAgain(this.input.firstAttemptAt, this.ports.now());
  }

  private record(position: number, decision: AnswerDecision): void {
    switch (decision.kind) {
      case 'sent':
        return this.set(position, { kind: 'sent', requestId: decision.requestId });
      case 'failed':
        return this.fail(position, decision.failure);
      case 'ask_again':
        return this.set(position, { kind: 'unclear' });
      case 'wait':
        this.halted = true;
        return;
      case 'pause':
        this.halted = true;
        this.result.pause ??= decision.reason;
    }
  }

  private fail(position: number, failure: Failure): void {
    this.result.failures.set(position, failure);
    this.set(position, { kind: 'failed' });
  }

  private set(position: number, state: PositionState): void {
    this.result.states[position] = state;
  }
}

export function isOpen(state: PositionState): boolean {
  return state.kind === 'waiting' || state.kind === 'unclear';
}
