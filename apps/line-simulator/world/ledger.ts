import { LedgerCounts } from './ledger-counts.js';

/** A message object as it was accepted. */
export type MessageObject = Readonly<Record<string, unknown>>;

/** One request LINE accepted: the truth that tests compare a sender's own numbers with. */
export interface AcceptedRequest {
  /** Position in the ledger, from 1. */
  readonly sequence: number;
  readonly requestId: string;
  readonly retryKey: string | null;
  readonly endpoint: string;
  readonly acceptedAtMs: number;
  /** Everybody named, once each, whether they can receive or not. */
  readonly recipients: readonly string[];
  /** Those of them that nothing was delivered to (blocked, deleted, not a friend, unknown). */
  readonly undelivered: ReadonlySet<string>;
  readonly messages: readonly MessageObject[];
  readonly units: readonly string[];
}

/** What a chat begins with; shared by all that have received nothing. */
export const NO_REQUESTS: readonly AcceptedRequest[] = Object.freeze([]);

/** One recipient of one accepted request: a line of the ledger as it is read from outside. */
export interface LedgerRecord {
  sequence: number;
  recipient: string;
  requestId: string;
  retryKey: string | null;
  endpoint: string;
  acceptedAt: string;
  delivered: boolean;
  messages: readonly MessageObject[];
}

/** A place between two records: request by sequence, then how many of its recipients are behind. */
export interface LedgerCursor {
  sequence: number;
  recipient: number;
}

export const LEDGER_START: LedgerCursor = { sequence: 1, recipient: 0 };

/** `lean` keeps counts by recipient instead of requests, for loads whose messages nobody will look at. */
export type LedgerKind = 'full' | 'lean';

/** Every accepted request of one channel, in order. Only `clear` removes any. */
export class Ledger {
  private requests: AcceptedRequest[] = [];
  private counts = new LedgerCounts();

  constructor(private ledgerKind: LedgerKind = 'full') {}

  get kind(): LedgerKind {
    return this.ledgerKind;
  }

  /** Accepted requests so far. */
  get size(): number {
    return this.ledgerKind === 'full' ? this.requests.length : this.counts.requests;
  }

  /** Starts empty, as the other kind. */
  become(kind: LedgerKind): void {
    this.ledgerKind = kind;
    this.clear();
  }

  add(request: Omit<AcceptedRequest, 'sequence'>): AcceptedRequest {
    const accepted = { sequence: this.size + 1, ...request };
    if (this.ledgerKind === 'full') this.requests.push(accepted);
    else this.counts.add(request);
    return accepted;
  }

  clear(): void {
    this.requests = [];
    this.counts = new LedgerCounts();
  }

  /**
   * Counts of what came from a sequence number on.
   *
   * @throws RangeError when a lean ledger is asked for less than everything
   */
  countsSince(sequence: number): LedgerCounts {
    if (this.ledgerKind === 'lean') {
      if (sequence > 1) throw new RangeError('a lean ledger only knows its counts from the start');
      return this.counts;
    }
    const counts = new LedgerCounts();
    for (const request of this.since(sequence)) counts.add(request);
    return counts;
  }

  /** Records from the cursor on, with the place after each. */
  *records(from: LedgerCursor = LEDGER_START): Generator<{ record: LedgerRecord; next: LedgerCursor }> {
    let skip = from.recipient;
    for (let index = from.sequence - 1; index < this.requests.length; index += 1) {
      const request = this.requests[index];
      if (request === undefined) return;
      for (let at = skip; at < request.recipients.length; at += 1) {
        const recipient = request.recipients[at];
        if (recipient === undefined) continue;
        const next = { sequence: request.sequence, recipient: at + 1 };
        yield { record: ledgerRecord(request, recipient), next };
      }
      skip = 0;
    }
  }

  *newestFirst(): Generator<AcceptedRequest> {
    for (let index = this.requests.length - 1; index >= 0; index -= 1) {
      const request = this.requests[index];
      if (request !== undefined) yield request;
    }
  }

  /** Requests from a sequence number on. */
  *since(sequence: number): Generator<AcceptedRequest> {
    for (let index = Math.max(sequence, 1) - 1; index < this.requests.length; index += 1) {
      const request = this.requests[index];
      if (request !== undefined) yield request;
    }
  }
}

/** One recipient's line of an accepted request. */
export function ledgerRecord(request: AcceptedRequest, recipient: string): LedgerRecord {
  return {
    sequence: request.sequence,
    recipient,
    requestId: request.requestId,
    retryKey: request.retryKey,
    endpoint: request.endpoint,
    acceptedAt: new Date(request.acceptedAtMs).toISOString(),
    delivered: !request.undelivered.has(recipient),
    messages: request.messages,
  };
}
