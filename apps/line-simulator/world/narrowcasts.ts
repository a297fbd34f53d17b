import { DAY_MS } from './clock.js';

/** Why a narrowcast failed after it was accepted: LINE's `errorCode` with a description of ours. */
export const NARROWCAST_FAILURES = {
  tooFewRecipients: { errorCode: 2, failedDescription: 'the number of recipients is too small' },
  smallAudience: { errorCode: 4, failedDescription: 'an audience is too small' },
  partialDelivery: { errorCode: 5, failedDescription: 'canceled to prevent partial delivery' },
} as const;

export type NarrowcastFailure = (typeof NARROWCAST_FAILURES)[keyof typeof NARROWCAST_FAILURES];

/** An accepted narrowcast; what becomes of it is settled at once and told as time passes. */
export interface Narrowcast {
  requestId: string;
  acceptedAtMs: number;
  sendingAtMs: number;
  completedAtMs: number;
  /** Nobody when it failed. */
  recipients: readonly string[];
  failure: NarrowcastFailure | null;
}

export type NarrowcastPhase = 'waiting' | 'sending' | 'succeeded' | 'failed';

const KNOWN_MS = 14 * DAY_MS;

/** A channel's narrowcasts, known for 14 days. */
export class Narrowcasts {
  private byRequestId = new Map<string, Narrowcast>();

  add(narrowcast: Narrowcast): void {
    this.byRequestId.set(narrowcast.requestId, narrowcast);
  }

  find(requestId: string, nowMs: number): Narrowcast | undefined {
    const found = this.byRequestId.get(requestId);
    return found !== undefined && nowMs - found.acceptedAtMs <= KNOWN_MS ? found : undefined;
  }

  clear(): void {
    this.byRequestId = new Map();
  }
}

/** How far a narrowcast is. */
export function phaseOf(narrowcast: Narrowcast, nowMs: number): NarrowcastPhase {
  if (nowMs < narrowcast.sendingAtMs) return 'waiting';
  if (nowMs < narrowcast.completedAtMs) return 'sending';
  return narrowcast.failure === null ? 'succeeded' : 'failed';
}
