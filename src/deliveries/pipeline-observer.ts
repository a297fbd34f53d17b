import type { BatchKind } from './batch.repository.js';
import type { AnswerDecision } from './decide-answer.js';

/** What became of one request; `broken`: our own side failed before it knew. */
export const REQUEST_OUTCOMES = [
  'sent',
  'failed',
  'ask_again',
  'unreachable',
  'slow_down',
  'wait',
  'hold',
  'pause',
  'broken',
] as const satisfies (AnswerDecision['kind'] | 'broken')[];
export type RequestOutcome = AnswerDecision['kind'] | 'broken';

/** The sending of one connection to one endpoint by this process; its properties may change. */
export interface ObservedLane {
  readonly connectionId: string;
  /** the account's name with the pacing */
  readonly channel: string;
  readonly kind: BatchKind;
  readonly circuit: { readonly isOpen: boolean };
}

/**
 * Who wants to know what planning and sending do in this process extends this and provides it for everybody; without
 * one nobody is told. It is told in the middle of the work, up to tens of thousands of times a second: it must be quick
 * and must not throw.
 */
export class PipelineObserver {
  /** A request goes out. */
  asking(_kind: BatchKind): void {}
  /** Its answer, or the lack of one, is known. */
  asked(_kind: BatchKind, _outcome: RequestOutcome, _ms: number): void {}
  /** A sender has begun to send for a connection; said once. */
  opened(_lane: ObservedLane): void {}
  leased(_owner: string, _batches: number): void {}
  /** Follows each `leased`, whatever happened in between. */
  released(_owner: string): void {}
  /** Batches closed, and recipients sent and failed, that the ledger holds from now on. */
  saved(_closed: number, _sent: number, _failed: number): void {}
  /** Contacts that were qualified in one chunk, and how many of them failed at once. */
  planned(_contacts: number, _failed: number): void {}
}
