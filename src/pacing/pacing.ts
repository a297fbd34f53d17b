/**
 * The endpoints of LINE that are paced. Each has its own limit, and so has every channel. `profile` stands for all that is
 * asked about people, groups and rooms.
 */
export const PACED_ENDPOINTS = ['push', 'multicast', 'profile'] as const;
export type PacedEndpoint = (typeof PACED_ENDPOINTS)[number];

export interface Grant {
  /** how many requests may be made: 1 or more, at most what was wanted */
  tokens: number;
  /** before any of them may be made; 0 or more, and may be a fraction */
  waitMs: number;
}

/** How fast one channel's requests to one endpoint may go now, as far as this process knows. */
export interface PaceLevel {
  channel: string;
  endpoint: PacedEndpoint;
  /** above 0 and at most 1; below 1 for up to half a minute after LINE refused for the rate */
  factor: number;
  /** tokens a second, the factor included */
  perSecond: number;
  /** how far ahead tokens are promised */
  backlogMs: number;
}

/**
 * Holds the requests of each channel to each endpoint below LINE's limit.
 *
 * `channel` is the id LINE gave the channel: connections that lead to one channel share its limit. Nothing here ever
 * fails, and no answer takes longer than half a second.
 */
export abstract class Pacing {
  /**
   * Takes tokens for up to `want` requests, 1 or more. They are taken for good: who does not use them gives nothing
   * back, since somebody else is already promised the time after them.
   *
   * Ask for as many as there are requests to make: a grant holds up to 50 ms worth.
   */
  abstract take(channel: string, endpoint: PacedEndpoint, want: number): Promise<Grant>;
  /** LINE answered 429 for the rate: be slower for a while. Several at once count as one. */
  abstract slowDown(channel: string, endpoint: PacedEndpoint): void;
  /** Of every bucket that is not at rest. */
  abstract levels(): PaceLevel[];
}
