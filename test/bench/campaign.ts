import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { OurServer } from './our-server.js';
import type { DatabaseAddress } from './place.js';

/** `push`: everybody gets words of his own. `grouped`: three texts in all. */
export type CampaignKind = 'push' | 'grouped';

const TEXTS: Record<CampaignKind, string> = {
  push: 'Good morning, {{display_name}}! Your number is {{external_id}}.',
  grouped: 'Good morning! Your coupon is waiting: {{variant}} % off until Sunday.',
};

export interface Report {
  status: string;
  qualified: number;
  removed: Record<string, number>;
  attempted: number;
  pending: number;
  failed: number;
  sent: number;
  failures: { reason: string; count: number }[];
  runs: { id: string; status: string; statusReason: string | null }[];
}

const LOOK_EVERY_MS = 200;
/** Longer than any pause of ours between attempts at the start. */
const LONGEST_STILLSTAND_MS = 120_000;

/** @returns the id of a draft to everybody */
export async function createCampaign({ api }: OurServer, kind: CampaignKind): Promise<string> {
  const { items } = await api.get<{ items: { id: string }[] }>('/connections');
  const { id } = await api.post<{ id: string }>('/campaigns', {
    name: `Bench, ${kind}`,
    connectionId: items[0]?.id,
    messages: [{ type: 'text', text: TEXTS[kind] }],
  });
  return id;
}

/** Waits until the report is as wanted. @throws Error with the report when nothing moves for two minutes */
export async function waitForReport(
  server: OurServer,
  campaignId: string,
  isReached: (report: Report) => boolean,
): Promise<Report> {
  let [stand, movedMs] = ['', performance.now()];
  for (;;) {
    const report = await readReport(server, campaignId);
    if (isReached(report)) return report;
    const { qualified, sent } = report;
    if (`${qualified} ${sent}` !== stand) [stand, movedMs] = [`${qualified} ${sent}`, performance.now()];
    else if (performance.now() - movedMs > LONGEST_STILLSTAND_MS)
      throw new Error(`The campaign stands still: ${JSON.stringify(report)}`);
    await pause(LOOK_EVERY_MS);
  }
}

async function readReport(server: OurServer, campaignId: string): Promise<Report> {
  try {
    return await server.api.get<Report>(`/campaigns/${campaignId}/report`);
  } catch (error) {
    // A server that has ended says why in its output, which is worth more than a refused connection.
    await pause(LOOK_EVERY_MS);
    server.expectAlive();
    throw error;
  }
}

export const isPlanned = ({ runs }: Report): boolean =>
  runs[0] !== undefined && runs[0].status !== 'planning';
export const isDone = ({ status }: Report): boolean => ['sent', 'stopped', 'failed'].includes(status);

export interface RunTimes {
  planningSeconds: number;
  finishedAt: Date;
}

/** The instants of a campaign's one run as the server wrote them down. */
export async function readRunTimes(address: DatabaseAddress, campaignId: string): Promise<RunTimes> {
  const client = new Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<RunTimes>(
      `SELECT extract(epoch FROM planned_at - created_at)::float8 AS "planningSeconds",
         finished_at AS "finishedAt"
       FROM runs WHERE campaign_id = $1`,
      [campaignId],
    );
    if (rows[0] === undefined) throw new Error('The campaign has no run.');
    return rows[0];
  } finally {
    await client.end();
  }
}
