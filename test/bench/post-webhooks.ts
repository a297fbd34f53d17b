import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';

/** LINE sends from many machines at once. */
const CONNECTIONS = 64;
const PEOPLE = 50_000;

export interface WebhookPlan {
  url: string;
  connectionId: string;
  secret: string;
  eventsPerBody: number;
  seconds: number;
  /** bodies a second; as fast as they are answered without it */
  pace?: number;
}

export interface PostedWebhooks {
  bodies: number;
  events: number;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
  /** answers that were not 200 */
  wrong: number;
}

let made = 0;

/** Posts signed bodies, one after another on each connection, from this process. */
export async function postWebhooks(plan: WebhookPlan): Promise<PostedWebhooks> {
  const { url, connectionId, secret, eventsPerBody, seconds, pace } = plan;
  const pool = new Pool(url, { connections: CONNECTIONS });
  const waitsMs: number[] = [];
  const startedMs = performance.now();
  const endsMs = startedMs + seconds * 1_000;
  let [taken, wrong] = [0, 0];
  /** When the next may be posted; a late one is late for itself, not for those after it. */
  const turn = async (): Promise<number> => {
    const dueMs = pace ? startedMs + (taken++ * 1_000) / pace : performance.now();
    if (dueMs > performance.now()) await pause(dueMs - performance.now());
    return dueMs;
  };
  const work = async (): Promise<void> => {
    for (let dueMs = await turn(); dueMs < endsMs; dueMs = await turn()) {
      const body = bodyOf(eventsPerBody);
      const { statusCode, body: answer } = await pool.request({
        method: 'POST',
        path: `/webhooks/line/${connectionId}`,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'x-line-signature': createHmac('sha256', secret).update(body).digest('base64'),
        },
        body,
      });
      await answer.dump();
      waitsMs.push(performance.now() - dueMs);
      if (statusCode !== 200) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  const tookSeconds = (performance.now() - startedMs) / 1_000;
  await pool.close();
  const sorted = Float64Array.from(waitsMs).sort();
  const quantile = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return {
    bodies: waitsMs.length,
    events: waitsMs.length * eventsPerBody,
    seconds: tookSeconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    wrong,
  };
}

function bodyOf(events: number): string {
  return JSON.stringify({
    destination: `U${'0'.repeat(32)}`,
    events: Array.from({ length: events }, eventOf),
  });
}

/** What comes after a campaign: most write or tap, some come and go. */
function eventOf(): object {
  const number = made++;
  const person = ((number * 7_919) % PEOPLE) + 1;
  return {
    ...WHAT[number % WHAT.length],
    mode: 'active',
    timestamp: Date.now(),
    source: { type: 'user', userId: `U${person.toString(16).padStart(32, '0')}` },
    webhookEventId: `01BENCH${number.toString(36).toUpperCase().padStart(19, '0')}`,
    deliveryContext: { isRedelivery: false },
  };
}

const WHAT: readonly object[] = [
  {
    type: 'message',
    replyToken: 'r',
    message: { id: '4', type: 'text', quoteToken: 'q', text: 'ありがとう' },
  },
  { type: 'postback', replyToken: 'r', postback: { data: 'action=coupon&id=7' } },
  { type: 'message', replyToken: 'r', message: { id: '5', type: 'sticker', packageId: '1', stickerId: '2' } },
  { type: 'follow', replyToken: 'r', follow: { isUnblocked: false } },
  {
    type: 'message',
    replyToken: 'r',
    message: { id: '6', type: 'text', quoteToken: 'q', text: 'What time?' },
  },
  { type: 'postback', replyToken: 'r', postback: { data: 'action=stamp', params: { date: '2026-11-22' } } },
  { type: 'unfollow' },
];
