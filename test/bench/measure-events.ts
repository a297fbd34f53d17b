import { Client } from 'pg';
import type { CleanUp } from './clean-up.js';
import { insertContacts } from './contacts.js';
import { EVENT_NAMES, insertEvents } from './events.js';
import { OurServer } from './our-server.js';
import { makePlace, type Place } from './place.js';
import { SimulatedLine } from './simulated-line.js';

/** Something asked or told of events, and how long it took. */
export interface EventRow {
  name: string;
  /** events in the table, or events that were sent */
  events: number;
  /** contacts that match; of what was asked */
  count?: number;
  /** of several times; of what was told, from the first request to the last answer */
  medianMs: number;
  faults: string[];
}

const CONTACTS = 1_000_000;
const CONTACTS_EMBEDDED = 100_000;
const EVENTS_PER_CONTACT = 10;
const TIMES = 5;
const EVENTS_PER_REQUEST = 1_000;
const REQUESTS_AT_ONCE = 4;

const [seldom, , , often] = EVENT_NAMES;
const QUESTIONS: readonly { name: string; field: string; operator: string; value: object; sql: string }[] = [
  {
    name: 'seldom, in the last 30 days',
    field: `event.${seldom}`,
    operator: '>=',
    value: { count: 1, withinDays: 30 },
    sql: `at >= now() - interval '30 days' AND n.name = '${seldom}'`,
  },
  {
    name: 'seldom, in the last 30 days, by a property',
    field: `event.${seldom}`,
    operator: '>=',
    value: { count: 1, withinDays: 30, where: [{ field: 'amount', operator: '>=', value: 5_000 }] },
    sql: `at >= now() - interval '30 days' AND n.name = '${seldom}' AND (properties ->> 'amount')::int >= 5000`,
  },
  {
    name: 'seldom, ever',
    field: `event.${seldom}`,
    operator: '>=',
    value: { count: 1 },
    sql: `n.name = '${seldom}'`,
  },
  {
    name: 'often, ever',
    field: `event.${often}`,
    operator: '>=',
    value: { count: 1 },
    sql: `n.name = '${often}'`,
  },
];

/** How fast events are taken, and how fast audiences by events are counted. */
export async function measureEvents(cleanUp: CleanUp, size?: number): Promise<EventRow[]> {
  const place = await makePlace(cleanUp);
  const line = await SimulatedLine.start(cleanUp, true);
  const server = await OurServer.start(place, { lineUrl: line.url, roles: 'api', atLimits: true }, cleanUp);
  const contacts = size ?? (place.isEmbedded ? CONTACTS_EMBEDDED : CONTACTS);
  const events = contacts * EVENTS_PER_CONTACT;
  console.log(`p  events: preparing ${events} of ${contacts} contacts …`);
  await insertContacts(place.database, contacts);
  await insertEvents(place.database, contacts, events);
  const rows = [await measureTaking(server, events / 50, contacts)];
  for (const question of QUESTIONS) rows.push(await measureQuestion(server, place, question, events));
  await server.stop();
  await line.stop();
  await place.remove();
  return rows;
}

async function measureTaking(server: OurServer, count: number, contacts: number): Promise<EventRow> {
  const requests = Math.ceil(count / EVENTS_PER_REQUEST);
  let next = 0;
  let accepted = 0;
  const beganMs = performance.now();
  const send = async (): Promise<void> => {
    while (next < requests) {
      const request = next++;
      const events = Array.from({ length: EVENTS_PER_REQUEST }, (_, n) => ({
        externalId: `contact-${1 + ((request * 7_919 + n * 104_729) % contacts)}`,
        name: 'taken',
        eventId: `${request}-${n}`,
        properties: { amount: n, sku: `sku-${n % 100}` },
      }));
      const answer = await server.api.post<{ accepted: number }>('/events', { events });
      accepted += answer.accepted;
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, send));
  const medianMs = performance.now() - beganMs;
  const sent = requests * EVENTS_PER_REQUEST;
  const faults = accepted === sent ? [] : [`${accepted} events were accepted of ${sent}`];
  return { name: 'sent, 1,000 a request', events: sent, medianMs, faults };
}

async function measureQuestion(
  server: OurServer,
  place: Place,
  { name, sql, ...rule }: (typeof QUESTIONS)[number],
  events: number,
): Promise<EventRow> {
  const filter = { combinator: 'and', rules: [rule] };
  const tookMs: number[] = [];
  let count = 0;
  for (let time = 0; time < TIMES; time++) {
    const answer = await server.api.post<{ count: number; tookMs: number }>('/audiences/preview', { filter });
    tookMs.push(answer.tookMs);
    count = answer.count;
  }
  const [expected] = await ask<{ count: number }>(
    place,
    `SELECT count(DISTINCT contact_id)::int AS count FROM contact_events e JOIN event_names n ON n.id = e.name_id WHERE ${sql}`,
  );
  const isRight = expected !== undefined && Math.abs(expected.count - count) <= count / 1_000;
  const faults = isRight ? [] : [`${count} contacts were counted of ${expected?.count}`];
  return {
    name,
    events,
    count,
    medianMs: tookMs.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0,
    faults,
  };
}

async function ask<T extends object>({ database }: Place, sql: string): Promise<T[]> {
  const client = new Client(database);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
