import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DEMO_CHANNEL } from '../../apps/line-simulator/index.js';
import type { CleanUp } from './clean-up.js';
import { meterProcess, readProcess } from './measure-process.js';
import { OurServer } from './our-server.js';
import { makePlace, type Place } from './place.js';
import { type PostedWebhooks, postWebhooks, type WebhookPlan } from './post-webhooks.js';
import { Program } from './program.js';
import { SimulatedLine } from './simulated-line.js';

/** One way in which webhooks come, or the bare server that they are compared with. */
export interface WebhookRow extends PostedWebhooks {
  name: string;
  /** from the last answer until all was worked out; of a server that keeps something */
  drainSeconds: number | undefined;
  cpuSeconds: number | undefined;
  peakBytes: number | undefined;
  faults: string[];
}

type Way = Pick<WebhookPlan, 'eventsPerBody' | 'pace'> & { name: string };

const WAYS: readonly Way[] = [
  { name: 'one event a body', eventsPerBody: 1 },
  { name: 'five events a body', eventsPerBody: 5 },
  { name: 'one event a body, 1,000 a second', eventsPerBody: 1, pace: 1_000 },
];
const BARE: Way = { name: 'bare node:http', eventsPerBody: 1 };
const WARM_UP_SECONDS = 2;
const LONGEST_SECONDS = 10;
const LOOK_EVERY_MS = 20;

/** How fast webhooks are written for good and answered, next to a bare `node:http` server that only proves them. */
export async function measureWebhooks(seconds: number, cleanUp: CleanUp): Promise<WebhookRow[]> {
  const eachSeconds = Math.min(seconds, LONGEST_SECONDS);
  const rows = [await measureBare(eachSeconds, cleanUp)];
  for (const way of WAYS) rows.push(await measureOurs(way, eachSeconds, cleanUp));
  return rows;
}

async function measureBare(seconds: number, cleanUp: CleanUp): Promise<WebhookRow> {
  const { secret } = DEMO_CHANNEL;
  const program = Program.start('test/bench/bare-webhooks.js', { args: [secret] });
  const stop = cleanUp.add(() => program.stop());
  const url = await program.saying(/listens on (http:\S+)/);
  const plan = { ...BARE, url, connectionId: 'x', secret, seconds };
  const row = await measure(BARE.name, program.pid, plan);
  await stop();
  return row;
}

async function measureOurs({ name, ...way }: Way, seconds: number, cleanUp: CleanUp): Promise<WebhookRow> {
  const place = await makePlace(cleanUp);
  const line = await SimulatedLine.start(cleanUp, true);
  const server = await OurServer.start(place, { lineUrl: line.url, roles: 'api', atLimits: true }, cleanUp);
  const { token, secret } = DEMO_CHANNEL;
  const { id } = await server.api.post<{ id: string }>('/connections', {
    name: 'Bench',
    channelAccessToken: token,
    channelSecret: secret,
  });
  const plan = { ...way, url: server.url, connectionId: id, secret, seconds };
  const row = await measure(name, server.pid, plan, () => drained(place));
  await server.stop();
  await line.stop();
  await place.remove();
  return row;
}

/** @param drain waits until all is worked out. @returns how many events are kept */
async function measure(
  name: string,
  pid: number,
  plan: WebhookPlan,
  drain?: () => Promise<number>,
): Promise<WebhookRow> {
  await postWebhooks({ ...plan, seconds: WARM_UP_SECONDS });
  const before = await drain?.();
  const cpu = meterProcess(pid);
  const posted = await postWebhooks(plan);
  const answeredMs = performance.now();
  const kept = await drain?.();
  const drainSeconds = drain && (performance.now() - answeredMs) / 1_000;
  const faults = posted.wrong > 0 ? [`${posted.wrong} answers were not 200`] : [];
  if (kept !== undefined && before !== undefined && kept - before !== posted.events)
    faults.push(`${kept - before} events were kept of ${posted.events}`);
  return { name, ...posted, drainSeconds, cpuSeconds: cpu(), peakBytes: readProcess(pid)?.peakBytes, faults };
}

async function drained({ database }: Place): Promise<number> {
  const client = new Client(database);
  await client.connect();
  const count = async (table: string): Promise<number> =>
    (await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count ??
    0;
  try {
    while ((await count('webhook_bodies')) > 0) await pause(LOOK_EVERY_MS);
    return await count('webhook_events');
  } finally {
    await client.end();
  }
}
