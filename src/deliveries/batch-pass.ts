import { type AnswerDecision, type Failure, type PauseReason, unconfirmed } from './decide-answer.js';
import type { FrozenRequest } from './frozen-content.js';
import { narrowMulticast, separate } from './narrow-multicast.js';
import type { PositionState } from './outcomes.js';
import { mayAskAgain } from './retry-schedule.js';

/** A leased batch, as the sender sees it: bytes, keys and what is known of each position. */
export interface PassInput {
  runId: string;
  seq: number;
  /** of one request all open positions are in the same state */
  requests: readonly FrozenRequest[];
  states: PositionState[];
  /** no request that is unclear now was asked earlier than this */
  firstAttemptAt: Date;
}

/** What the pass needs from outside; everything that waits is in here. */
export interface PassPorts {
  /**
   * Waits until one request may be made, and says whether to go on: pause and stop act within a moment. Who gets
   * `open` makes the request.
   *
   * @param isWanted asked after the waiting: whether the request is still to be made
   */
  permit(isWanted: () => boolean): Promise<Gate>;
  /** Sends the bytes and says what the answer means; never throws. */
  send(request: FrozenRequest): Promise<AnswerDecision>;
  /** Whether to go on, without waiting. */
  gate(): Gate;
  now(): Date;
}

/** `open`: send · `held`: the run is paused, or the process ends: leave the rest · `stopped`: the rest shall not be sent */
export type Gate = 'open' | 'held' | 'stopped';

export interface PassResult {
  states: PositionState[];
  failures: Map<number, Failure>;
  /** what is to be asked from now on, when a refused multicast was narrowed; it has to be kept before it is asked */
  narrowed?: FrozenRequest[];
  pause?: PauseReason;
  /** nothing went wrong, there was just no leave to go on: the rest may be sent as soon as there is */
  wasHeld: boolean;
}

/** After so many answers in a row that say nothing, LINE is taken to be away, and the rest waits. */
const UNCLEAR_IN_A_ROW = 20;
/** So many refusals in a row for the rate, while pacing slows down: then the batch rests. */
const REFUSED_IN_A_ROW = 10;
/** So many parts of a multicast, and none was taken: then it is not halved any further. */
const MOST_HOPELESS_PARTS = 150;

const STOPPED_BEFORE = 'The campaign was stopped before LINE said whether it took the message.';
const ERASED_BEFORE = 'The contact was erased before LINE said whether it took the message.';
const TOO_LATE = 'LINE did not say within 23 hours whether it took the message.';

/**
 * Goes once over the open requests of a batch, `concurrency` at a time.
 *
 * What it does not send it leaves as it was, except after a stop: then what was never asked is stopped, and what may
 * have been accepted is unconfirmed, since asking again could send it.
 */
export async function runPass(input: PassInput, ports: PassPorts, concurrency: number): Promise<PassResult> {
  const pass = new Pass(input, ports);
  const workers = Math.min(concurrency, input.requests.length);
  await Promise.all(Array.from({ length: workers }, () => pass.work()));
  pass.settle();
  return pass.result;
}

class Pass {
  readonly result: PassResult;
  private readonly open: FrozenRequest[];
  private halted = false;
  private unclearInARow = 0;
  private refusedInARow = 0;

  constructor(
    private readonly input: PassInput,
    private readonly ports: PassPorts,
  ) {
    this.result = { states: [...input.states], failures: new Map(), wasHeld: false };
    // Reversed, so that taking the next one is a pop and the order is kept.
    this.open = input.requests.filter((request) => this.mayAsk(request)).reverse();
  }

  async work(): Promise<void> {
    for (let request = this.open.pop(); request && !this.halted; request = this.open.pop()) {
      const gate = await this.ports.permit(() => !this.halted);
      if (gate !== 'open') {
        this.result.wasHeld ||= !this.halted;
        this.halted = true;
        return;
      }
      this.record(request, await this.ports.send(request));
    }
  }

  /** Ends what can be ended without asking: erased lines, keys too old to use, and everything left after a stop. */
  settle(): void {
    const stopped = this.ports.gate() === 'stopped';
    const frozen = new Set(
      (this.result.narrowed ?? this.input.requests).flatMap(({ positions }) => positions),
    );
    this.result.states.forEach((state, position) => {
      if (!isOpen(state)) return;
      const isErased = !frozen.has(position);
      if (state.kind === 'waiting') {
        if (stopped || isErased) this.set(position, { kind: 'stopped' });
      } else if (stopped) this.fail(position, unconfirmed(STOPPED_BEFORE));
      else if (isErased) this.fail(position, unconfirmed(ERASED_BEFORE));
      else if (!this.isYoung()) this.fail(position, unconfirmed(TOO_LATE));
    });
  }

  /** A request that was never asked may be asked at any time; its key is young however old the batch is. */
  private mayAsk({ positions }: FrozenRequest): boolean {
    const state = this.result.states[positions[0] ?? -1]?.kind;
    return state === 'waiting' || (state === 'unclear' && this.isYoung());
  }

  private isUnclear({ positions }: FrozenRequest): boolean {
    return this.result.states[positions[0] ?? -1]?.kind === 'unclear';
  }

  private isYoung(): boolean {
    return mayAskAgain(this.input.firstAttemptAt, this.ports.now());
  }

  private record(request: FrozenRequest, decision: AnswerDecision): void {
    const isSilent = decision.kind === 'ask_again' || decision.kind === 'unreachable';
    const isRefused = decision.kind === 'slow_down' || decision.kind === 'wait';
    this.unclearInARow = isSilent ? this.unclearInARow + 1 : 0;
    this.refusedInARow = isRefused ? this.refusedInARow + 1 : 0;
    if (this.unclearInARow >= UNCLEAR_IN_A_ROW || this.refusedInARow >= REFUSED_IN_A_ROW) this.halted = true;
    this.apply(request, decision);
  }

  private apply(request: FrozenRequest, decision: AnswerDecision): void {
    switch (decision.kind) {
      case 'sent':
        return this.setAll(request, { kind: 'sent', requestId: decision.requestId });
      case 'failed':
        // Whether an account may send is perhaps looked at before the key: it says nothing of what was asked before.
        if (decision.failure.reason === 'forbidden' && this.isUnclear(request)) return;
        return this.refuse(request, decision);
      case 'ask_again':
        return this.setAll(request, { kind: 'unclear' });
      case 'slow_down':
        this.open.push(request);
        return;
      case 'hold':
        this.halted = true;
        return;
      case 'pause':
        this.halted = true;
        this.result.pause ??= decision.reason;
        return;
      case 'wait':
      case 'unreachable':
        return;
    }
  }

  private refuse(request: FrozenRequest, refusal: Extract<AnswerDecision, { kind: 'failed' }>): void {
    const { failure, about, badIndex } = refusal;
    const requests = this.result.narrowed ?? this.input.requests;
    const isHopeless = requests.length > MOST_HOPELESS_PARTS && !this.hasSent();
    // Words we do not know may after all be about the message; then they come for every part.
    const isMessage = about === 'message' || (isHopeless && failure.reason === 'message_rejected');
    if (isMessage || request.positions.length === 1) {
      for (const position of request.positions) this.fail(position, failure);
      return;
    }
    const { refused, parts } = isHopeless
      ? { refused: undefined, parts: separate(this.input, request) }
      : narrowMulticast(this.input, request, badIndex);
    if (refused !== undefined) this.fail(refused, failure);
    // Each part was never asked, and its body was taken by nobody: whatever was unclear of the whole is not any more.
    for (const part of parts) this.setAll(part, { kind: 'waiting' });
    this.result.narrowed = [...requests.filter((one) => one !== request), ...parts];
  }

  private hasSent(): boolean {
    return this.result.states.some(({ kind }) => kind === 'sent');
  }

  private setAll({ positions }: FrozenRequest, state: PositionState): void {
    for (const position of positions) this.set(position, state);
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
