import type { Ledger } from './ledger.js';

/** How often each recipient was named by accepted requests. */
export interface LedgerSummary {
  /** Accepted requests. */
  requests: number;
  /** Recipients of accepted requests, each as often as accepted. */
  accepted: number;
  delivered: number;
  distinctRecipients: number;
  /** Recipients of more than one accepted request, most often first; at most `DUPLICATES_SHOWN`. */
  duplicates: { recipient: string; count: number }[];
  duplicateCount: number;
  byEndpoint: Record<string, number>;
  /** The sequence to pass as `since` for what comes after this summary. */
  nextSequence: number;
}

const DUPLICATES_SHOWN = 1_000;

/** Counts the ledger from `since` on (a sequence number, 1 for all): the answer to "was anybody sent to twice?". */
export function summarizeLedger(ledger: Ledger, since: number): LedgerSummary {
  const { requests, accepted, undelivered, byEndpoint, byRecipient } = ledger.countsSince(since);
  const repeated: { recipient: string; count: number }[] = [];
  for (const [recipient, count] of byRecipient) if (count > 1) repeated.push({ recipient, count });
  repeated.sort((a, b) => b.count - a.count);
  return {
    requests,
    accepted,
    delivered: accepted - undelivered,
    distinctRecipients: byRecipient.size,
    duplicates: repeated.slice(0, DUPLICATES_SHOWN),
    duplicateCount: repeated.length,
    byEndpoint,
    nextSequence: ledger.size + 1,
  };
}
