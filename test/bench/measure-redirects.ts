import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { CleanUp } from './clean-up.js';
import { meterProcess, readProcess } from './measure-process.js';
import { OurServer } from './our-server.js';
import { makePlace, type Place } from './place.js';
import { Program } from './program.js';
import { visitLinks, type VisitPlan, type Visits } from './visit-links.js';

/** One way in which short links are followed, or the bare server that they are compared with. */
export interface RedirectRow extends Visits {
  name: string;
  cpuSeconds: number | undefined;
  peakBytes: number | undefined;
  faults: string[];
}

const WARM_UP_SECONDS = 2;
const LONGEST_SECONDS = 10;
const SHARED_CODES = 20;
/** More than anybody follows in that time, and than the server remembers. */
const CONTACT_CODES = 300_000;
const NOBODY_LISTENS = 'http://127.0.0.1:9';

/** How fast short links are answered, next to a bare `node:http` server that answers with a redirect. */
export async function measureRedirects(seconds: number, cleanUp: CleanUp): Promise<RedirectRow[]> {
  const eachSeconds = Math.min(seconds, LONGEST_SECONDS);
  const bare = await measureBare(eachSeconds, cleanUp);
  const place = await makePlace(cleanUp);
  const choice = { lineUrl: NOBODY_LISTENS, roles: 'api', atLimits: true };
  const server = await OurServer.start(place, choice, cleanUp);
  const { id } = await server.api.post<{ id: string }>('/campaigns', { name: 'Bench, links' });
  const [shared, ofContacts] = await insertLinks(place, id);
  const ours = (name: string, codes: string[], status: number): Promise<RedirectRow> =>
    measure(name, server.pid, { url: server.url, codes, status, seconds: eachSeconds });
  const rows = [bare, await ours('links that everybody has', shared, 302)];
  await expectKept(place, rows[1]);
  rows.push(await ours('links of contacts, each followed once', ofContacts, 302));
  rows.push(await ours('codes that nobody made', unknownCodes(), 404));
  await server.stop();
  await place.remove();
  return rows;
}

async function measureBare(seconds: number, cleanUp: CleanUp): Promise<RedirectRow> {
  const program = Program.start('test/bench/bare-redirects.js', {});
  const stop = cleanUp.add(() => program.stop());
  const url = await program.saying(/listens on (http:\S+)/);
  const row = await measure('bare node:http', program.pid, { url, codes: ['x'], status: 302, seconds });
  await stop();
  return row;
}

async function measure(name: string, pid: number, plan: VisitPlan): Promise<RedirectRow> {
  // Other codes than those that are measured would warm the same; of each kind the last ones serve for it.
  const half = Math.ceil(plan.codes.length / 2);
  await visitLinks({ ...plan, codes: plan.codes.slice(-half), seconds: WARM_UP_SECONDS });
  const cpu = meterProcess(pid);
  const visits = await visitLinks({ ...plan, codes: plan.codes.slice(0, half) });
  const faults = visits.wrong > 0 ? [`${visits.wrong} answers were not ${plan.status}`] : [];
  return { name, ...visits, cpuSeconds: cpu(), peakBytes: readProcess(pid)?.peakBytes, faults };
}

/** Puts links straight into the database. @returns the codes that everybody has, and those of contacts */
async function insertLinks({ database }: Place, campaignId: string): Promise<[string[], string[]]> {
  const client = new Client(database);
  await client.connect();
  try {
    const insert = async (count: number, salt: string, contactId: string): Promise<string[]> => {
      const { rows } = await client.query<{ code: string }>(
        `INSERT INTO links (code, workspace_id, campaign_id, run_id, contact_id, url, expires_at)
         SELECT substr(md5($2 || n), 1, 11), workspace_id, id, id, ${contactId},
           'https://shop.example.com/spring?utm_source=line', now() + interval '1 day'
         FROM campaigns CROSS JOIN generate_series(1, $3::int) AS n WHERE id = $1
         ON CONFLICT DO NOTHING RETURNING code`,
        [campaignId, salt, count],
      );
      return rows.map(({ code }) => code);
    };
    return [
      await insert(SHARED_CODES, 'shared', 'NULL'),
      await insert(CONTACT_CODES, 'own', 'gen_random_uuid()'),
    ];
  } finally {
    await client.end();
  }
}

/** Every redirect must be kept as a click, those of the warm-up too. */
async function expectKept({ database }: Place, row: RedirectRow | undefined): Promise<void> {
  if (!row) return;
  const client = new Client(database);
  await client.connect();
  try {
    let [kept, before] = [-1, -2];
    while (kept !== before) {
      before = kept;
      await pause(1_500);
      const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM clicks');
      kept = rows[0]?.count ?? 0;
    }
    if (kept < row.requests) row.faults.push(`${kept} clicks were kept of ${row.requests} and the warm-up's`);
  } finally {
    await client.end();
  }
}

function unknownCodes(): string[] {
  return Array.from({ length: CONTACT_CODES }, (_, n) => `x${String(n).padStart(10, '0')}`);
}
