import { randomUUID } from 'node:crypto';
import { tell } from '../webhooks/send-webhook.js';
import type { Deed } from '../webhooks/webhook-event.js';
import type { Group, GroupSpec } from '../world/groups.js';
import type { WebhookResult } from '../world/webhook.js';
import { idFrom, isGroupId, isRoomId, isUserId } from '../world/ids.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { readMessages, receivedCount } from './chat-messages.js';
import { readChoice, readFlag, readList, readNumber, readObject, readText, readTexts } from './read-input.js';

/** Groups and rooms: who is in them, whether the bot is, and what they received. */
export const groupRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/__sim/channels/:channelId/groups', handle: listGroups },
  { method: 'POST', path: '/__sim/channels/:channelId/groups', handle: putGroups },
  {
    method: 'GET',
    path: '/__sim/channels/:channelId/groups/:groupId',
    handle: (call) => answerWith(viewOf(groupOf(call))),
  },
  { method: 'PATCH', path: '/__sim/channels/:channelId/groups/:groupId', handle: changeGroup },
  { method: 'GET', path: '/__sim/channels/:channelId/groups/:groupId/messages', handle: listMessages },
];

const DETAILS = ['groupName', 'pictureUrl', 'members', 'memberCount', 'botIsMember'] as const;

function groupOf(call: AdminCall): Group {
  const group = channelOf(call).findGroup(call.params.groupId ?? '');
  if (group === undefined) throw new AdminError(404, `no group or room ${call.params.groupId}`);
  return group;
}

function listGroups(call: AdminCall): AdminAnswer {
  return answerWith({ items: [...channelOf(call).groups].map(viewOf) });
}

function putGroups(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const listed = readList(readObject(call.body, ['groups']), 'groups');
  if (listed === undefined) throw new AdminError(400, 'groups is needed');
  const specs = listed.map((value, index) => readGroup(value, `groups[${index}]`));
  const items = specs.map((spec) => viewOf(channel.putGroup(spec).group));
  return answerWith({ items }, 201);
}

function readGroup(value: unknown, name: string): GroupSpec {
  const input = readObject(value, ['groupId', 'kind', ...DETAILS], name);
  const kind = readChoice(input, 'kind', ['group', 'room']) ?? 'group';
  const groupId = readText(input, 'groupId') ?? idFrom(kind === 'room' ? 'R' : 'C', randomUUID());
  if (!isGroupId(groupId) && !isRoomId(groupId)) {
    throw new AdminError(400, `${name}.groupId must be "C" or "R" and 32 hexadecimal digits in lower case`);
  }
  return readDetails(groupId, input);
}

/** Who comes and who leaves is told to the bot, as long as it is in the group. */
async function changeGroup(call: AdminCall): Promise<AdminAnswer> {
  const channel = channelOf(call);
  const { groupId, ...before } = groupOf(call);
  const spec = readDetails(groupId, readObject(call.body, DETAILS));
  const { group } = channel.putGroup(spec);
  const actor = { userId: '', group };
  const results: WebhookResult[] = [];
  for (const deed of deedsOfChange(before, group)) results.push(await tell(call.world, channel, actor, deed));
  return answerWith({
    ...viewOf(group),
    webhook: results.find((result) => result !== 'sent') ?? results[0] ?? 'off',
  });
}

function deedsOfChange(before: Pick<Group, 'members' | 'botIsMember'>, after: Group): Deed[] {
  if (before.botIsMember !== after.botIsMember) return [{ type: after.botIsMember ? 'join' : 'leave' }];
  if (!after.botIsMember) return [];
  const joined = [...after.members].filter((id) => !before.members.has(id)).map(asMember);
  const left = [...before.members].filter((id) => !after.members.has(id)).map(asMember);
  return [
    ...(joined.length > 0 ? [{ type: 'memberJoined' as const, joined: { members: joined } }] : []),
    ...(left.length > 0 ? [{ type: 'memberLeft' as const, left: { members: left } }] : []),
  ];
}

const asMember = (userId: string): { type: 'user'; userId: string } => ({ type: 'user', userId });

/** `memberCount` stands for that many people whose ids do not matter. */
function readDetails(groupId: string, input: ReturnType<typeof readObject>): GroupSpec {
  const count = readNumber(input, 'memberCount', { max: 10_000 });
  const named = readTexts(input, 'members');
  if (named?.some((id) => !isUserId(id)) === true) throw new AdminError(400, 'members must be user ids');
  const strangers =
    count === undefined ? undefined : Array.from({ length: count }, (_, n) => idFrom('U', groupId, n));
  return {
    groupId,
    groupName: readText(input, 'groupName'),
    pictureUrl: readText(input, 'pictureUrl'),
    members: named ?? strangers,
    botIsMember: readFlag(input, 'botIsMember'),
  };
}

function listMessages(call: AdminCall): AdminAnswer {
  const { groupId, accepted } = groupOf(call);
  return answerWith(readMessages(groupId, accepted, call.query));
}

function viewOf({ members, accepted, ...group }: Group): object {
  return {
    ...group,
    members: [...members],
    accepted: accepted.length,
    received: receivedCount(group.groupId, accepted),
  };
}
