import { randomInt, randomUUID } from 'node:crypto';
import type { Channel, FaultKind, FaultSpec, Simulator } from '../../apps/line-simulator/index.js';
import type { CampaignClient } from './campaign-client.js';
import { aLineId, cohortFilter, demoChannel } from './simulated-people.js';

/** A LINE account of its own at the simulator, and the connection to it: scenarios side by side do not meet. */
export interface Account {
  channel: Channel;
  token: string;
  connectionId: string;
}

/** Who a campaign is for; everybody's message is another one unless he is in a team. */
export interface Crowd {
  /** people with a message of their own: a push each */
  own?: number;
  /** teams whose members share a message: a multicast each */
  teams?: number;
  teamSize?: number;
  groups?: number;
  rooms?: number;
}

export function openChannel(line: Simulator, name: string): { channel: Channel; token: string } {
  const token = `token-${randomUUID()}`;
  const channel = line.admin.addChannel({
    id: String(randomInt(1_600_000_000, 2_000_000_000)),
    secret: randomUUID().replaceAll('-', ''),
    bot: { userId: aLineId('U', 'bot', name), basicId: '@bot', displayName: name },
    quota: { type: 'none' },
    settings: demoChannel(line).settings,
    seed: name.length,
  });
  if (!channel) throw new Error('an account of this name is there already');
  line.admin.addToken(token, channel);
  return { channel, token };
}

export async function openAccount(client: CampaignClient, line: Simulator, name: string): Promise<Account> {
  const { channel, token } = openChannel(line, name);
  return { channel, token, connectionId: await client.connect(token, name) };
}

/** Contacts of a cohort whom LINE knows, people before groups and rooms; the first members are those with `own` messages. */
export function makeCrowd(
  channel: Channel,
  cohort: string,
  { own = 0, teams = 0, teamSize = 20, groups = 0, rooms = 0 }: Crowd,
): { externalId: string; lineId: string; attributes: Record<string, string> }[] {
  const contact = (kind: 'U' | 'C' | 'R', name: string, attributes: Record<string, string>) => {
    const lineId = aLineId(kind, cohort, name);
    if (kind === 'U') channel.putUser({ userId: lineId });
    else channel.putGroup({ groupId: lineId, members: ['a', 'b', 'c'], botIsMember: true });
    return { externalId: `${cohort}-${name}`, lineId, attributes: { cohort, ...attributes } };
  };
  const times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return [
    ...times(own, (n) => contact('U', `own-${n}`, { name: `No. ${n}` })),
    ...times(teams * teamSize, (n) =>
      contact('U', `member-${n}`, { team: `team ${Math.floor(n / teamSize)}` }),
    ),
    ...times(groups, (n) => contact('C', `group-${n}`, {})),
    ...times(rooms, (n) => contact('R', `room-${n}`, {})),
  ];
}

/** A message that is another one for each name and each team, and in each campaign. */
export function messagesTo(cohort: string, campaign = cohort): object[] {
  const whom = '{{#if name}}Dear {{name}}, {{/if}}{{#if team}}all of {{team}}, {{/if}}';
  return [{ type: 'text', text: `${whom}this is ${campaign} for ${cohort}` }];
}

/** A draft to a cohort with its own words. @returns its id */
export async function draftTo(
  client: CampaignClient,
  { connectionId }: Pick<Account, 'connectionId'>,
  cohort: string,
  parts: object = {},
): Promise<string> {
  const audience = cohortFilter(cohort);
  return client.createCampaign({ connectionId, audience, messages: messagesTo(cohort), ...parts });
}

/** The crowd as contacts, and a draft to it. @returns the draft's id */
export async function campaignTo(
  client: CampaignClient,
  account: Account,
  cohort: string,
  crowd: Crowd,
): Promise<string> {
  await client.addContacts(makeCrowd(account.channel, cohort, crowd));
  return draftTo(client, account, cohort);
}

/** The same fault on both endpoints that send. */
export function onSending(kind: FaultKind, how: Omit<FaultSpec, 'endpoint' | 'kind'>): FaultSpec[] {
  return [
    { endpoint: 'push', kind, ...how },
    { endpoint: 'multicast', kind, ...how },
  ];
}

/** Answers that the two sending endpoints gave with this status. */
export function answersWith({ answerCounts }: Channel, status: number): number {
  return (answerCounts[`push ${status}`] ?? 0) + (answerCounts[`multicast ${status}`] ?? 0);
}
