import { ledgerRecord, type AcceptedRequest, type LedgerRecord } from '../world/ledger.js';
import { readQueryNumber } from './read-input.js';

/** The latest accepted messages of one chat, oldest first: `?after=` a sequence number, at most `?limit=`. */
export function readMessages(
  id: string,
  accepted: readonly AcceptedRequest[],
  query: URLSearchParams,
): { total: number; items: LedgerRecord[] } {
  const after = readQueryNumber(query, 'after', 0, Number.MAX_SAFE_INTEGER);
  const limit = readQueryNumber(query, 'limit', 1_000, 100_000);
  const wanted = accepted.filter(({ sequence }) => sequence > after);
  const latest = wanted.slice(Math.max(0, wanted.length - limit));
  return { total: accepted.length, items: latest.map((request) => ledgerRecord(request, id)) };
}

/** How many of the accepted requests reached the chat. */
export function receivedCount(id: string, accepted: readonly AcceptedRequest[]): number {
  return accepted.filter(({ undelivered }) => !undelivered.has(id)).length;
}
