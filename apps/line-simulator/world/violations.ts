/** Things no sender should do, though LINE may answer them politely. */
export type ViolationKind =
  | 'retry_key_reused_with_other_body'
  | 'retry_key_on_endpoint_without'
  | 'duplicate_recipient_in_multicast'
  | 'unknown_recipient'
  | 'rate_limit_exceeded';

export interface Violation {
  kind: ViolationKind;
  endpoint: string;
  requestId: string;
  at: string;
  detail: string;
}

const KEPT = 10_000;

/** What a channel's callers did wrong: all of it counted, the first 10,000 kept. */
export class Violations {
  private kept: Violation[] = [];
  private counted = 0;
  private byKind = new Map<ViolationKind, number>();

  get list(): readonly Violation[] {
    return this.kept;
  }

  get count(): number {
    return this.counted;
  }

  /** All of them by kind, e.g. `{ "rate_limit_exceeded": 12 }`. */
  get counts(): Partial<Record<ViolationKind, number>> {
    return Object.fromEntries(this.byKind);
  }

  add(violation: Violation): void {
    this.counted += 1;
    this.byKind.set(violation.kind, (this.byKind.get(violation.kind) ?? 0) + 1);
    if (this.kept.length < KEPT) this.kept.push(violation);
  }

  clear(): void {
    this.kept = [];
    this.counted = 0;
    this.byKind = new Map();
  }
}
