import type { Received, Said } from './api.js';

/** What stands in a chat, in the order of time. */
export type Entry =
  { kind: 'received'; at: string; received: Received } | { kind: 'said'; at: string; said: Said };

/** Received and said together; at the same instant, what was received stands first. */
export function timelineOf(received: readonly Received[], said: readonly Said[]): Entry[] {
  const entries: Entry[] = [
    ...received
      .filter(({ delivered }) => delivered)
      .map((record) => ({ kind: 'received' as const, at: record.acceptedAt, received: record })),
    ...said.map((own) => ({ kind: 'said' as const, at: own.at, said: own })),
  ];
  return entries.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/**
 * The request whose quick replies are offered: the last thing in the chat, unless they were used. As on the phone, they go
 * away as soon as anything is said.
 *
 * @param answeredSequence  of the request whose quick replies were used last
 */
export function offeredBy(entries: readonly Entry[], answeredSequence: number): Received | undefined {
  const last = entries.at(-1);
  return last?.kind === 'received' && last.received.sequence > answeredSequence ? last.received : undefined;
}

/** Which day of the reader's calendar a time falls on. */
export const dayOf = (iso: string): string => new Date(iso).toDateString();

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', month: 'short', day: 'numeric' });

export const clockTime = (iso: string): string => clock.format(new Date(iso));
export const dayName = (iso: string): string => day.format(new Date(iso));
