import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import {
  type Column,
  COLUMNS,
  csvHeader,
  csvLine,
  type MadeContact,
  makeContacts,
  writeLines,
} from '../../apps/make-data/index.js';
import type { CleanUp } from './clean-up.js';
import { insertBare } from './insert-bare.js';
import { DatabaseMeter } from './measure-database.js';
import { meterProcess, readProcess } from './measure-process.js';
import { OurServer } from './our-server.js';
import { makePlace, type Place } from './place.js';

/** Contacts on their way in, and what that took. */
export interface ImportRow {
  name: string;
  contacts: number;
  /** from the first byte that is sent until the last contact is committed */
  seconds: number;
  /** the bare insert that it is compared with; itself has none */
  bareSeconds?: number;
  cpuSeconds: Record<'ours' | 'database', number | undefined>;
  /** largest resident memory of our process */
  peakBytes: number | undefined;
  faults: string[];
}

type Measured = Pick<ImportRow, 'contacts' | 'seconds' | 'cpuSeconds' | 'peakBytes' | 'faults'>;

const CONTACTS = 1_000_000;
/** Embedded, and of what is sent in bulk. */
const SMALLER = 10;
const LOOK_EVERY_MS = 100;
const BULK = 5_000;
const CLIENTS = 4;
const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** What a list of members has at least, and all there is. */
const FILES: readonly { name: string; columns: readonly Column[] }[] = [
  { name: 'file of 5 columns', columns: ['external_id', 'line_id', 'display_name', 'tier', 'points'] },
  { name: `file of ${COLUMNS.length} columns`, columns: COLUMNS },
];

/** How fast contacts come in by files and in bulk, next to a bare insert of the same into the same table. */
export async function measureImports(cleanUp: CleanUp, size?: number): Promise<ImportRow[]> {
  const largest = size ?? CONTACTS / (process.env.DATABASE_URL ? 1 : SMALLER);
  const rows: ImportRow[] = [];
  for (const { name, columns } of FILES) {
    console.log(`r  imports: ${name} …`);
    const bare = await onFreshServer(cleanUp, (on) => measureBare(on, columns, largest));
    rows.push({ name: `bare insert, ${columns.length} columns`, ...bare });
    for (const contacts of [Math.ceil(largest / SMALLER), largest]) {
      const measured = await onFreshServer(cleanUp, (on) => measureFile(on, columns, contacts, cleanUp));
      const bareSeconds = (bare.seconds * contacts) / bare.contacts;
      rows.push({ name, bareSeconds, ...measured });
    }
  }
  console.log('r  imports: in bulk …');
  const bulk = await onFreshServer(cleanUp, (on) => measureBulk(on, Math.ceil(largest / SMALLER)));
  rows.push({ name: `in bulk, ${CLIENTS} clients`, ...bulk });
  return rows;
}

interface Server {
  place: Place;
  server: OurServer;
}

async function onFreshServer<T>(cleanUp: CleanUp, work: (on: Server) => Promise<T>): Promise<T> {
  const place = await makePlace(cleanUp);
  const choice = { lineUrl: NOBODY_LISTENS, roles: 'api', atLimits: true };
  const server = await OurServer.start(place, choice, cleanUp);
  const result = await work({ place, server });
  await server.stop();
  await place.remove();
  return result;
}

/** Measures the work, and looks whether it left so many contacts. */
async function measure(
  { place, server }: Server,
  contacts: number,
  work: () => Promise<string[]>,
): Promise<Measured> {
  const cpu = meterProcess(server.pid);
  const database = place.isEmbedded ? undefined : await DatabaseMeter.start(place.database);
  const begunMs = performance.now();
  const faults = await work();
  const seconds = (performance.now() - begunMs) / 1_000;
  const cpuSeconds = { ours: cpu(), database: await database?.stop() };
  const peakBytes = readProcess(server.pid)?.peakBytes;
  const written = await countContacts(place);
  if (written !== contacts) faults.push(`${written} contacts were written of ${contacts}`);
  return { contacts, seconds, cpuSeconds, peakBytes, faults };
}

async function measureBare(on: Server, columns: readonly Column[], contacts: number): Promise<Measured> {
  const insert = (): Promise<void> => insertBare(on.place.database, makeContacts({ contacts }), columns);
  return measure(on, contacts, () => insert().then(() => []));
}

async function measureFile(
  on: Server,
  columns: readonly Column[],
  contacts: number,
  cleanUp: CleanUp,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'hikyaku-bench-'));
  const removeFolder = cleanUp.add(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'contacts.csv');
  await writeLines(path, csvLines(columns, contacts));
  const measured = await measure(on, contacts, () => importFile(on.server, path, contacts));
  await removeFolder();
  return measured;
}

function* csvLines(columns: readonly Column[], contacts: number): Generator<string> {
  yield csvHeader(columns);
  for (const contact of makeContacts({ contacts })) yield csvLine(contact, columns);
}

/** @returns what is wrong with the outcome */
async function importFile({ api }: OurServer, path: string, rows: number): Promise<string[]> {
  type Import = { id: string; status: string; created: number; rejected: number; error: string | null };
  let job = await api.upload<Import>('/imports', 'contacts.csv', await openAsBlob(path));
  while (job.status === 'checking' || job.status === 'running') {
    await pause(LOOK_EVERY_MS);
    job = await api.get<Import>(`/imports/${job.id}`);
  }
  const { status, created, rejected, error } = job;
  const isRight = status === 'done' && created === rows && rejected === 0;
  return isRight ? [] : [`the import is ${status}: ${created} made, ${rejected} refused; ${error}`];
}

async function measureBulk(on: Server, contacts: number): Promise<Measured> {
  const all = [...makeContacts({ contacts })];
  const requests: MadeContact[][] = [];
  for (let at = 0; at < contacts; at += BULK) requests.push(all.slice(at, at + BULK));
  let created = 0;
  const send = async (): Promise<void> => {
    for (let request = requests.pop(); request; request = requests.pop())
      await on.server.api
        .post<{ created: number }>('/contacts/bulk', { contacts: request })
        .then((answer) => {
          created += answer.created;
        });
  };
  return measure(on, contacts, async () => {
    await Promise.all(Array.from({ length: CLIENTS }, send));
    return created === contacts ? [] : [`${created} contacts were made of ${contacts}`];
  });
}

async function countContacts({ database }: Place): Promise<number> {
  const client = new Client(database);
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM contacts');
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
