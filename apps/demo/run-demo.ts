import { DEMO_CHANNEL } from '../line-simulator/index.js';
import { compareLedgers, type DeliveryLine } from './compare-ledgers.js';
import { DEMO_CAMPAIGN } from './demo-campaign.js';
import { type Funnel, funnelFaults, funnelLines } from './funnel.js';
import { furnishWorkspace, tapLinks, TESTER } from './demo-workspace.js';
import { HikyakuClient, readUntil } from './hikyaku-client.js';
import { acceptedCounts, populateLine } from './line-world.js';

export interface DemoWorld {
  serverUrl: string;
  simulatorUrl: string;
  apiKey: string;
  contacts: Blob;
  contactsFile: string;
}

interface ImportView {
  id: string;
  status: string;
  rowsRead: number;
  created: number;
  updated: number;
  rejected: number;
  error?: string | null;
}

interface AudienceCheckView {
  status: string;
  result: {
    checked: number;
    sendable: number;
    failing: number;
    distinct: number;
    validation: { asked: number; refused: unknown[] };
  } | null;
}

interface CheckView {
  issues: { severity: string; path: string; message: string }[];
  audience: { count: number; withLineId: number };
}

/** The main job, step by step, through the public API alone. Answers what did not add up. */
export async function runDemo(world: DemoWorld): Promise<string[]> {
  const api = new HikyakuClient(world.serverUrl, world.apiKey);
  await populateLine(world.simulatorUrl, DEMO_CHANNEL.id, world.contactsFile);
  const connectionId = await connect(api);
  await importContacts(api, world.contacts);
  const campaignId = await prepareCampaign(api, connectionId);
  const before = await acceptedCounts(world.simulatorUrl, DEMO_CHANNEL.id);
  const funnel = await publish(api, campaignId);
  console.log(`\n${DEMO_CAMPAIGN.name}: ${funnel.status}\n${funnelLines(funnel).join('\n')}\n`);
  const after = await acceptedCounts(world.simulatorUrl, DEMO_CHANNEL.id);
  const deliveries = await readDeliveries(api, campaignId);
  const faults = [...funnelFaults(funnel), ...compareLedgers(deliveries, newlyAccepted(before, after))];
  if (funnel.status !== 'sent') faults.push(`the campaign ended as ${funnel.status}`);
  console.log(
    faults.length === 0
      ? `The numbers add up, and LINE's own ledger agrees for each of ${deliveries.length} contacts.`
      : `The numbers do not add up:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
  await tapLinks(api, campaignId);
  await furnishWorkspace(api, connectionId);
  return faults;
}

async function connect(api: HikyakuClient): Promise<string> {
  const connection = await api.post<{ id: string; bot: { displayName: string } }>('/connections', {
    name: 'Sakura Coffee',
    channelAccessToken: DEMO_CHANNEL.token,
    channelSecret: DEMO_CHANNEL.secret,
  });
  await api.put(`/connections/${connection.id}/webhook`);
  await api.post(`/connections/${connection.id}/webhook/test`);
  console.log(`Connected to the LINE account "${connection.bot.displayName}".`);
  return connection.id;
}

async function importContacts(api: HikyakuClient, file: Blob): Promise<void> {
  const { id } = await api.upload<{ id: string }>('/imports', 'contacts.csv', file);
  const done = await readUntil(
    () => api.get<ImportView>(`/imports/${id}`),
    ({ status }) => status === 'done' || status === 'failed',
  );
  if (done.status === 'failed') throw new Error(`The import failed: ${done.error}`);
  console.log(
    `Imported contacts.csv: ${done.created} created, ${done.updated} updated, ${done.rejected} rejected.`,
  );
}

/** A draft, checked, and tried on one person. */
async function prepareCampaign(api: HikyakuClient, connectionId: string): Promise<string> {
  const { id } = await api.post<{ id: string }>('/campaigns', { ...DEMO_CAMPAIGN, connectionId });
  const check = await api.post<CheckView>(`/campaigns/${id}/check`);
  console.log(
    `Checked: ${check.audience.count} contacts, ${check.audience.withLineId} of them with a LINE ID.`,
  );
  for (const { severity, message } of check.issues) console.log(`  ${severity}: ${message}`);
  await checkAudience(api, id);
  const { results } = await api.post<{ results: { status: string }[] }>(`/campaigns/${id}/test`, {
    externalIds: [TESTER.externalId],
  });
  console.log(`Test message to ${TESTER.name}: ${results[0]?.status}.`);
  return id;
}

/** Every recipient's message, made and judged before anybody gets one. */
async function checkAudience(api: HikyakuClient, campaignId: string): Promise<void> {
  const { id } = await api.post<{ id: string }>(`/campaigns/${campaignId}/checks`);
  const { status, result } = await readUntil(
    () => api.get<AudienceCheckView>(`/campaigns/${campaignId}/checks/${id}`),
    (check) => check.status !== 'running',
  );
  if (!result) throw new Error(`The check of the audience ended as ${status}.`);
  const { checked, sendable, failing, distinct, validation } = result;
  console.log(
    `Made the message of each of ${checked} contacts: ${sendable} would be sent, ${failing} would fail; ` +
      `${distinct} different ones, of which LINE was asked about ${validation.asked} and refused ${validation.refused.length}.`,
  );
}

async function publish(api: HikyakuClient, campaignId: string): Promise<Funnel> {
  await api.post(`/campaigns/${campaignId}/publish`);
  console.log('Published.');
  return readUntil(
    () => api.get<Funnel>(`/campaigns/${campaignId}/report`),
    ({ status }) => status !== 'sending',
  );
}

async function readDeliveries(api: HikyakuClient, campaignId: string): Promise<DeliveryLine[]> {
  const all: DeliveryLine[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: DeliveryLine[]; nextCursor: string | null } = await api.get(
      `/campaigns/${campaignId}/deliveries?limit=500${cursor && `&cursor=${cursor}`}`,
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

/** What was accepted since `before`: the test message must not count for the campaign. */
function newlyAccepted(before: Record<string, number>, after: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(after).map(([lineId, times]) => [lineId, times - (before[lineId] ?? 0)]));
}
