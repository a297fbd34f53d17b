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
  const counts = countRecipients(ledger, since);
  const byEndpoint: Record<string, number> = {};
  let [requests, accepted, undelivered] = [0, 0, 0];
  for (const request of ledger.since(since)) {
    requests += 1;
    accepted += request.recipients.length;
    undelivered += request.undelivered.size;
    byEndpoint[request.endpoint] = (byEndpoint[request.endpoint] ?? 0) + request.recipients.length;
  }
  const repeated = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  return {
    requests,
    accepted,
    delivered: accepted - undelivered,
    distinctRecipients: counts.size,
    duplicates: repeated.slice(0, DUPLICATES_SHOWN).map(([recipient, count]) => ({ recipient, count })),
    duplicateCount: repeated.length,
    byEndpoint,
    nextSequence: ledger.size + 1,
  };
}

/** Accepted requests per recipient, from `since` on. */
export function countRecipients(ledger: Ledger, since: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const request of ledger.since(since)) {
    for (const recipient of request.recipients) counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
  }
  return counts;
}
