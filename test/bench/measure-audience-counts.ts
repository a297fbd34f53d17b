import { Client } from 'pg';
import { COLUMNS, makeContacts } from '../../apps/make-data/index.js';
import type { CleanUp } from './clean-up.js';
import { insertBare } from './insert-bare.js';
import { OurServer } from './our-server.js';
import { type DatabaseAddress, makePlace } from './place.js';

/** One way of asking how many contacts a filter selects. */
export interface AudienceCountRow {
  name: string;
  contacts: number;
  count: number;
  margin: number | null;
  /** of the answers, in milliseconds as the asker sees them: the median and the longest */
  medianMs: number;
  longestMs: number;
  faults: string[];
}

const CONTACTS = 1_000_000;
/** Embedded at a tenth of the size. */
const EMBEDDED_SHARE = 10;
const ROUNDS = 9;
const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** The typical filter: a system field, whether there is a LINE ID, a number, a choice, and a time or a mark. */
const FIVE_RULES = {
  combinator: 'and',
  rules: [
    { field: 'line_id', operator: 'notNull' },
    { field: 'language', operator: '=', value: 'ja' },
    { field: 'points', operator: '>=', value: 100 },
    { field: 'tier', operator: 'in', value: ['Gold', 'Silver'] },
    { field: 'last_purchase', operator: 'withinLastDays', value: 90 },
  ],
};

/** How long it takes to count whom a filter of five rules selects, exactly and at first glance. */
export async function measureAudienceCounts(cleanUp: CleanUp, size?: number): Promise<AudienceCountRow[]> {
  const place = await makePlace(cleanUp);
  const server = await OurServer.start(
    place,
    { lineUrl: NOBODY_LISTENS, roles: 'api', atLimits: true },
    cleanUp,
  );
  const contacts = size ?? (place.isEmbedded ? CONTACTS / EMBEDDED_SHARE : CONTACTS);
  console.log(`q  counting an audience: preparing ${contacts} contacts …`);
  await insert(place.database, contacts);
  const preview = (body: object) => (): Promise<Counted> => server.api.post('/audiences/preview', body);
  const exact = await measure('five rules, exact', contacts, preview({ filter: FIVE_RULES }));
  const glance = preview({ filter: FIVE_RULES, precision: 'quick' });
  const quick = await measure('five rules, at first glance', contacts, glance);
  const off = Math.abs(quick.count - exact.count);
  // In five of a hundred cases the truth lies outside of the margin, but never far.
  if (off > 2 * (quick.margin ?? 0)) quick.faults.push(`${off} contacts off the exact number`);
  const values = await measure('the values of a field', contacts, () => valuesOf(server, 'city'));
  await server.stop();
  await place.remove();
  return [exact, quick, values];
}

interface Counted {
  count: number;
  margin: number | null;
}

/** The most frequent values of everybody's, as a screen asks for them while somebody types. */
async function valuesOf({ api }: OurServer, field: string): Promise<Counted> {
  type Coverage = { total: number; margin: number | null; fields: { values: { top: unknown[] } }[] };
  const body = { filter: {}, fields: [field], values: true };
  const { total, margin, fields } = await api.post<Coverage>('/audiences/coverage', body);
  return { count: fields[0]?.values.top.length ? total : 0, margin };
}

async function measure(
  name: string,
  contacts: number,
  ask: () => Promise<Counted>,
): Promise<AudienceCountRow> {
  const times: number[] = [];
  let answer: Counted = { count: 0, margin: null };
  for (let round = 0; round < ROUNDS; round += 1) {
    const begunAt = performance.now();
    answer = await ask();
    times.push(performance.now() - begunAt);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const { count, margin } = answer;
  return {
    name,
    contacts,
    count,
    margin,
    medianMs: sorted[Math.floor(ROUNDS / 2)] ?? 0,
    longestMs: sorted.at(-1) ?? 0,
    faults: count > 0 ? [] : ['nobody was counted'],
  };
}

/** Made-up people whose latest purchases are of these days. */
async function insert(address: DatabaseAddress, contacts: number): Promise<void> {
  const until = new Date().toISOString().slice(0, 10);
  await insertBare(address, makeContacts({ contacts, until }), COLUMNS);
  const client = new Client(address);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO attributes (workspace_id, name, type)
       SELECT (SELECT id FROM workspaces LIMIT 1), name, type
       FROM (VALUES ('points', 'number'), ('tier', 'text'), ('city', 'text'), ('tags', 'list'),
         ('last_purchase', 'datetime')) AS known (name, type)`,
    );
    // As autovacuum does soon after an import.
    await client.query('VACUUM ANALYZE contacts');
  } finally {
    await client.end();
  }
}
