import type { AcceptedRequest } from './ledger.js';

/** How many requests were accepted, for whom and how often: all that a lean ledger keeps. */
export class LedgerCounts {
  requests = 0;
  /** Recipients, each as often as a request named them. */
  accepted = 0;
  undelivered = 0;
  readonly byEndpoint: Record<string, number> = {};
  readonly byRecipient = new Map<string, number>();

  add({ endpoint, recipients, undelivered }: Omit<AcceptedRequest, 'sequence'>): void {
    this.requests += 1;
    this.accepted += recipients.length;
    this.undelivered += undelivered.size;
    this.byEndpoint[endpoint] = (this.byEndpoint[endpoint] ?? 0) + recipients.length;
    for (const id of recipients) this.byRecipient.set(id, (this.byRecipient.get(id) ?? 0) + 1);
  }
}
