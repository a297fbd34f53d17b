import { randomBytes } from 'node:crypto';
import { WINTER_DRAFT } from './demo-draft.js';
import type { HikyakuClient } from './hikyaku-client.js';

/** Who gets the test messages of the demo: somebody of the contacts file, whose phone can be looked at. */
export const TESTER = {
  externalId: 'M00002',
  lineId: 'Uc4b887415867511379218b2aeb2e7daf',
  name: '木村 翔',
} as const;

const AUDIENCES = [
  {
    name: 'Reads Japanese',
    filter: { combinator: 'and', rules: [{ field: 'language', operator: '=', value: 'ja' }] },
  },
  {
    name: 'Gold and Silver with 1,000 points or more',
    filter: {
      combinator: 'and',
      rules: [
        { field: 'tier', operator: 'in', value: ['Gold', 'Silver'] },
        { field: 'points', operator: '>=', value: 1000 },
      ],
    },
  },
  {
    name: 'Newsletter readers in Thailand and Taiwan',
    filter: {
      combinator: 'and',
      rules: [
        { field: 'newsletter', operator: '=', value: true },
        {
          combinator: 'or',
          rules: [
            { field: 'timezone', operator: '=', value: 'Asia/Bangkok' },
            { field: 'timezone', operator: '=', value: 'Asia/Taipei' },
          ],
        },
      ],
    },
  },
];

/** What a newcomer finds beside the finished campaign: audiences, somebody to test on, and a draft to go on with. */
export async function furnishWorkspace(api: HikyakuClient, connectionId: string): Promise<void> {
  await api.patch('/settings/workspace', { name: 'Sakura Coffee', timeZone: 'Asia/Tokyo' });
  await api.patch(`/connections/${connectionId}`, { timeZone: 'Asia/Tokyo' });
  const ids: string[] = [];
  for (const audience of AUDIENCES) {
    const { id } = await api.post<{ id: string }>('/audiences', audience);
    await api.post(`/audiences/${id}/count`);
    ids.push(id);
  }
  await api.post('/test-recipients', { name: `${TESTER.name} (phone view)`, lineId: TESTER.lineId });
  await api.post('/campaigns', { ...WINTER_DRAFT, connectionId, audience: { audienceId: ids[0] } });
}

/** How many of those who were sent to tap the link of their message, as people do. */
const TAPS = 160;
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Safari Line/14.19.1';

interface SentPage {
  items: { externalId: string | null }[];
}

/** Follows the links of some messages, so that the report has clicks to show. @returns how many were followed */
export async function tapLinks(api: HikyakuClient, campaignId: string): Promise<number> {
  const { items } = await api.get<SentPage>(`/campaigns/${campaignId}/deliveries?status=sent&limit=${TAPS}`);
  let followed = 0;
  for (const { externalId } of items) {
    if (externalId === null) continue;
    const { messages } = await api.get<{ messages: unknown[] | null }>(
      `/campaigns/${campaignId}/deliveries/${encodeURIComponent(externalId)}`,
    );
    const link = /https?:\/\/[^"\\]+\/l\/\w+/.exec(JSON.stringify(messages))?.[0];
    if (!link) continue;
    await fetch(link, { redirect: 'manual', headers: { 'user-agent': PHONE } });
    followed++;
  }
  return followed;
}

/**
 * Makes the owner of the demo by the link that the first start prints.
 *
 * @returns a link that signs in a newcomer, without a password
 */
export async function makeOwner(serverUrl: string, setupLink: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: serverUrl };
  const used = await fetch(`${serverUrl}/api/v1/one-time-links/use`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      token: new URL(setupLink).hash.slice(1),
      email: 'mika@sakura-coffee.example',
      name: 'Mika',
      password: randomBytes(18).toString('base64url'),
    }),
  });
  if (!used.ok) throw new Error(`The demo's owner could not be made: ${await used.text()}`);
  const cookie = used.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const made = await fetch(`${serverUrl}/api/v1/one-time-links`, {
    method: 'POST',
    headers: { origin: serverUrl, cookie },
  });
  if (!made.ok) throw new Error(`The sign-in link could not be made: ${await made.text()}`);
  return ((await made.json()) as { url: string }).url;
}
