import { LEDGER_START, type Ledger, type LedgerCursor } from '../world/ledger.js';
import { summarizeLedger } from '../world/ledger-summary.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { streamEvents } from './event-stream.js';
import { streamLines } from './line-stream.js';
import { readQueryNumber } from './read-input.js';

/** What was accepted, for whom, and how often: the truth a sender is judged by. */
export const ledgerRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/__sim/channels/:channelId/ledger', handle: readPage },
  { method: 'GET', path: '/__sim/channels/:channelId/ledger.ndjson', handle: readAll },
  { method: 'GET', path: '/__sim/channels/:channelId/ledger/summary', handle: readSummary },
  { method: 'GET', path: '/__sim/channels/:channelId/ledger/counts', handle: readCounts },
  { method: 'GET', path: '/__sim/channels/:channelId/violations', handle: readViolations },
  { method: 'GET', path: '/__sim/channels/:channelId/events', handle: readEvents },
];

const sinceOf = ({ query }: AdminCall): number => readQueryNumber(query, 'since', 1, Number.MAX_SAFE_INTEGER);

function readPage(call: AdminCall): AdminAnswer {
  const { ledger } = channelOf(call);
  const limit = readQueryNumber(call.query, 'limit', 1_000, 10_000);
  const items: object[] = [];
  let place = readCursor(call.query.get('cursor'));
  for (const { record, next } of ledger.records(place)) {
    if (items.length === limit)
      return answerWith({ items, nextCursor: `${place.sequence}.${place.recipient}` });
    items.push(record);
    place = next;
  }
  return answerWith({ items, nextCursor: null });
}

function readCursor(text: string | null): LedgerCursor {
  if (text === null) return LEDGER_START;
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(text);
  if (found === null || Number(found[1]) < 1)
    throw new AdminError(400, 'cursor must be a nextCursor of this list');
  return { sequence: Number(found[1]), recipient: Number(found[2]) };
}

function readAll(call: AdminCall): AdminAnswer {
  const from = { sequence: Math.max(1, sinceOf(call)), recipient: 0 };
  const { ledger } = channelOf(call);
  return { kind: 'stream', write: (response) => streamLines(response, recordsOf(ledger.records(from))) };
}

function* recordsOf(entries: Iterable<{ record: object }>): Generator<object> {
  for (const { record } of entries) yield record;
}

function readSummary(call: AdminCall): AdminAnswer {
  return answerWith(summarizeLedger(ledgerToCount(call), sinceOf(call)));
}

function readCounts(call: AdminCall): AdminAnswer {
  return answerWith(Object.fromEntries(ledgerToCount(call).countsSince(sinceOf(call)).byRecipient));
}

function ledgerToCount(call: AdminCall): Ledger {
  const { ledger } = channelOf(call);
  if (ledger.kind === 'lean' && sinceOf(call) > 1)
    throw new AdminError(409, 'a lean ledger only knows its counts from the start: leave out since');
  return ledger;
}

function readViolations(call: AdminCall): AdminAnswer {
  const { violations } = channelOf(call);
  return answerWith({ count: violations.count, counts: violations.counts, items: violations.list });
}

function readEvents(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  return { kind: 'stream', write: (response) => streamEvents(call.world, channel, response) };
}
