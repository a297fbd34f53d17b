import type { Endpoint } from './loop.js';

/** What one row found out. Whatever could not be seen, for instance without `/proc`, is undefined. */
export interface Measurement {
  /** Of the plain loop it is compared with. */
  endpoint: Endpoint;
  recipients: number;
  requests: number;
  /** From the first to the last acceptance, as the simulator saw them. */
  sendingSeconds: number;
  tooManyRequests: number;
  cpuSeconds: Record<'ours' | 'simulator' | 'database', number | undefined>;
  /** Largest resident memory of our process. */
  peakBytes: number | undefined;
  /** Only of campaigns. */
  planned?: { contacts: number; seconds: number };
  /** From publishing, or from resuming what was planned before, until it is done. */
  endToEndSeconds?: number;
  /** What did not add up; any makes the bench fail. */
  faults: string[];
}

export interface Row {
  /** As on the command line. */
  id: string;
  name: string;
  measurement: Measurement;
}
