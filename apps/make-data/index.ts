import { contactAt, type MadeContact } from './contact.js';
import { eventAt, type MadeEvent } from './event.js';

export type { MadeContact } from './contact.js';
export type { MadeEvent } from './event.js';
export { type Column, COLUMNS, csvHeader, csvLine, jsonLine } from './lines.js';
export { writeLines } from './write-lines.js';

/** Until when everything happened, unless somebody says otherwise: the same seed gives the same bytes on any day. */
export const DEFAULT_UNTIL = '2026-01-01';

export interface MadeUp {
  contacts: number;
  seed?: number;
  /** ISO 8601 */
  until?: string;
}

/** So many contacts, one after another; the first of them are the same however many there are. */
export function* makeContacts({ contacts, seed = 1, until = DEFAULT_UNTIL }: MadeUp): Generator<MadeContact> {
  const untilMs = Date.parse(until);
  for (let number = 1; number <= contacts; number += 1) yield contactAt(seed, number, untilMs);
}

/** So many events of these contacts, in no order of time: few contacts did much, most of them little. */
export function* makeEvents(
  { contacts, seed = 1, until = DEFAULT_UNTIL }: MadeUp,
  events: number,
): Generator<MadeEvent> {
  const untilMs = Date.parse(until);
  for (let number = 1; number <= events; number += 1) yield eventAt(seed, number, contacts, untilMs);
}
