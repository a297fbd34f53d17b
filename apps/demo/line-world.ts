import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** The channel every simulator begins with. */
export const DEMO_CHANNEL = { id: '2000000001', token: 'sim-token' } as const;

interface Person {
  userId: string;
  displayName: string;
  language: string;
  state: 'friend' | 'blocked';
}

const BOT_NAME = 'Sakura Coffee';

/** Ids that begin so are unknown to the simulated LINE: another provider's, or a group the account is not in. */
const UNKNOWN = /^.00/;
/** Users whose id begins so block the account: LINE accepts the message all the same, and delivers nothing. */
const BLOCKED = /^U0b/;

/** Fills the simulated LINE with the people of the contacts file, as they would be there before any import. */
export async function populateLine(
  simulatorUrl: string,
  channelId: string,
  contactsFile: string,
): Promise<void> {
  const people = new Map<string, Person>();
  const groups: { groupId: string; groupName: string; memberCount: number }[] = [];
  const rows = createReadStream(contactsFile).pipe(parse({ columns: true, bom: true }));
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    const { line_id: id = '', display_name: name = '', language = 'ja' } = row;
    if (id === '' || UNKNOWN.test(id)) continue;
    if (id.startsWith('C')) groups.push({ groupId: id, groupName: name, memberCount: 12 });
    else
      people.set(id, {
        userId: id,
        displayName: name,
        language,
        state: BLOCKED.test(id) ? 'blocked' : 'friend',
      });
  }
  await send('PATCH', `${simulatorUrl}/__sim/channels/${channelId}`, { displayName: BOT_NAME });
  await send('POST', `${simulatorUrl}/__sim/channels/${channelId}/users`, { users: [...people.values()] });
  await send('POST', `${simulatorUrl}/__sim/channels/${channelId}/groups`, { groups });
}

/** How often the simulated LINE accepted something for each recipient. */
export async function acceptedCounts(
  simulatorUrl: string,
  channelId: string,
): Promise<Record<string, number>> {
  const response = await fetch(`${simulatorUrl}/__sim/channels/${channelId}/ledger/counts`);
  return (await response.json()) as Record<string, number>;
}

async function send(method: string, url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}
