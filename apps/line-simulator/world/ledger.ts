/** A message object as it was accepted. */
export type MessageObject = Readonly<Record<string, unknown>>;

/** What push answers for each message object. */
export interface SentMessage {
  id: string;
  quoteToken?: string;
}

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
  readonly sentMessages: readonly SentMessage[];
  readonly units: readonly string[];
}

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

/** Every accepted request of one channel, in order. Only `clear` removes any. */
export class Ledger {
  private requests: AcceptedRequest[] = [];

  get size(): number {
    return this.requests.length;
  }

  add(request: Omit<AcceptedRequest, 'sequence'>): AcceptedRequest {
    const accepted = { sequence: this.requests.length + 1, ...request };
    this.requests.push(accepted);
    return accepted;
  }

  clear(): void {
    this.requests = [];
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
