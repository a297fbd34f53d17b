import { EventStream } from '../support/event-stream.js';
import { type AudienceCheck, findCheckFaults } from './audience-check-faults.js';
import { type CampaignKind, createCampaign, isPlanned, readRunTimes, waitForReport } from './campaign.js';
import type { CleanUp } from './clean-up.js';
import { DatabaseMeter } from './measure-database.js';
import { meterProcess, readProcess } from './measure-process.js';
import type { OurServer } from './our-server.js';
import { CampaignBench } from './run-campaign.js';

/** One campaign whose audience was checked, and then planned. */
export interface AudienceCheckRow {
  name: string;
  contacts: number;
  /** until the check is done, with what LINE is asked */
  seconds: number;
  /** how often a listener was told how far it is */
  progressSteps: number;
  cpuSeconds: Record<'ours' | 'database', number | undefined>;
  peakBytes: number | undefined;
  /** of the same campaign, with nothing sent beside */
  planningSeconds: number;
  faults: string[];
}

const CONTACTS = 200_000;
const KINDS: Readonly<Record<CampaignKind, string>> = {
  push: 'words of his own for everybody',
  grouped: 'three texts in all',
};

/** How fast a check makes the messages of a whole audience, next to planning the same campaign. */
export async function measureAudienceChecks(cleanUp: CleanUp, size = CONTACTS): Promise<AudienceCheckRow[]> {
  console.log(`k  check of an audience: preparing ${size} contacts …`);
  const bench = await CampaignBench.make({ kind: 'push', size, atLimits: true }, cleanUp);
  const rows: AudienceCheckRow[] = [];
  for (const kind of ['push', 'grouped'] as const) rows.push(await measure(bench, kind, size));
  await bench.close();
  return rows;
}

/** Both by servers that were just started, so that neither gains by what the other has warmed up. */
async function measure(bench: CampaignBench, kind: CampaignKind, size: number): Promise<AudienceCheckRow> {
  const { place } = bench;
  const server = await bench.startServer('api,plan');
  const campaignId = await createCampaign(server, kind);
  const database = place.isEmbedded ? undefined : await DatabaseMeter.start(place.database);
  const ours = meterProcess(server.pid);
  const { check, steps } = await checkAudience(server, place.adminKey, campaignId);
  const cpuSeconds = { ours: ours(), database: await database?.stop() };
  const peakBytes = readProcess(server.pid)?.peakBytes;
  await server.stop();
  return {
    name: KINDS[kind],
    contacts: size,
    seconds: (Date.parse(check.finishedAt ?? '') - Date.parse(check.startedAt)) / 1_000,
    progressSteps: steps.length,
    cpuSeconds,
    peakBytes,
    planningSeconds: await plan(bench, campaignId),
    faults: findCheckFaults(kind, size, check, steps),
  };
}

/** @returns the check that is over, and how far it was each time a listener was told */
async function checkAudience(
  { api, url }: OurServer,
  apiKey: string,
  campaignId: string,
): Promise<{ check: AudienceCheck; steps: number[] }> {
  const checks = `/campaigns/${campaignId}/checks`;
  const { id } = await api.post<AudienceCheck>(checks);
  const stream = await EventStream.open<AudienceCheck>(`${url}/api/v1${checks}/${id}/stream`, apiKey);
  await stream.waitFor((events) => events.at(-1)?.name === 'end');
  // The server ends it. To abort what is ending can leave `fetch` waiting for ever.
  await stream.closed;
  const steps = stream.events.filter(({ name }) => name === 'progress').map(({ data }) => data.checked);
  return { check: await api.get<AudienceCheck>(`${checks}/${id}`), steps };
}

/** @returns how long it took in seconds */
async function plan(bench: CampaignBench, campaignId: string): Promise<number> {
  const server = await bench.startServer('api,plan');
  await server.api.post(`/campaigns/${campaignId}/publish`);
  await waitForReport(server, campaignId, isPlanned);
  const { planningSeconds } = await readRunTimes(bench.place.database, campaignId);
  await server.stop();
  return planningSeconds;
}
