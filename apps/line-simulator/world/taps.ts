import type { WebhookResult } from './webhook.js';

/** One tap of a person on something a message offered. */
export interface Tap {
  readonly atMs: number;
  readonly chatId: string;
  readonly userId: string;
  /** Of the ledger: the message that was tapped, when whoever tapped said so. */
  readonly sequence: number | null;
  readonly action: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>> | null;
  /** What appeared as the person's own words. */
  readonly shown: string | null;
  /** What became of the webhook; `null` while that is not known. */
  webhook: WebhookResult | null;
}

/** So many taps are kept for those who look. */
export const TAPS_KEPT = 10_000;
