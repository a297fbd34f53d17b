/** The calls made by the thousand. */
export type Endpoint = 'push' | 'multicast';

/** A way to send one message, kept apart from what drives it. */
export interface LoopSender {
  /** @returns LINE's status */
  send(to: string | readonly string[], retryKey: string): Promise<number>;
  close(): Promise<unknown>;
}

export interface LoopTarget {
  url: string;
  token: string;
  endpoint: Endpoint;
  /** Requests at once. */
  concurrency: number;
}

/** The same message for every loop, of the length of a short greeting. */
export const MESSAGES = [
  { type: 'text' as const, text: 'Good morning! Your coupon is waiting: 10 % off until Sunday.' },
];

export function bodyFor(to: string | readonly string[]): string {
  return JSON.stringify({ to, messages: MESSAGES });
}
