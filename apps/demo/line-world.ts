import { readPeopleFile } from '../line-simulator/index.js';

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
  const people = await readPeopleFile(contactsFile);
  const users = people.users
    .filter(({ userId }) => !UNKNOWN.test(userId))
    .map((user) => ({ ...user, state: BLOCKED.test(user.userId) ? 'blocked' : 'friend' }));
  const groups = people.groups
    .filter(({ groupId }) => !UNKNOWN.test(groupId))
    .map((group) => ({ ...group, memberCount: 12 }));
  await send('PATCH', `${simulatorUrl}/__sim/channels/${channelId}`, { displayName: BOT_NAME });
  await send('POST', `${simulatorUrl}/__sim/channels/${channelId}/users`, { users });
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
