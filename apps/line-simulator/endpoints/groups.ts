import { EMPTY_OK, jsonAnswer, type Answer } from '../http/answer.js';
import { invalidParameter, notFound } from '../line-errors.js';
import type { Group } from '../world/groups.js';
import { isGroupId, isRoomId } from '../world/ids.js';
import { bodiless } from './bodiless.js';
import { listMembers, showMember } from './members.js';
import type { LineCall, LineEndpoint } from './line-call.js';

/**
 * Groups and rooms. A room has no summary, and leaving one the bot is not in succeeds.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#group
 */
export const groupEndpoints: readonly LineEndpoint[] = [
  bodiless('GET', 'group_summary', '/v2/bot/group/:groupId/summary', (call) => inGroup(call, summary)),
  bodiless('GET', 'group_count', '/v2/bot/group/:groupId/members/count', (call) => inGroup(call, count)),
  bodiless('GET', 'group_members', '/v2/bot/group/:groupId/members/ids', (call) =>
    inGroup(call, membersOf(call)),
  ),
  bodiless('GET', 'group_member', '/v2/bot/group/:groupId/member/:userId', (call) =>
    inGroup(call, memberOf(call)),
  ),
  bodiless('POST', 'group_leave', '/v2/bot/group/:groupId/leave', (call) => inGroup(call, leave)),
  bodiless('GET', 'room_count', '/v2/bot/room/:roomId/members/count', (call) => inRoom(call, count)),
  bodiless('GET', 'room_members', '/v2/bot/room/:roomId/members/ids', (call) =>
    inRoom(call, membersOf(call)),
  ),
  bodiless('GET', 'room_member', '/v2/bot/room/:roomId/member/:userId', (call) =>
    inRoom(call, memberOf(call)),
  ),
  bodiless('POST', 'room_leave', '/v2/bot/room/:roomId/leave', leaveRoom),
];

/** Hands the group to `use` when the bot is in it. */
function inGroup(call: LineCall, use: (group: Group) => Answer): Answer {
  const { groupId } = call.params;
  return isGroupId(groupId) ? inChat(call, groupId, use) : invalidParameter('groupId');
}

function inRoom(call: LineCall, use: (room: Group) => Answer): Answer {
  const { roomId } = call.params;
  return isRoomId(roomId) ? inChat(call, roomId, use) : invalidParameter('roomId');
}

function inChat({ channel }: LineCall, id: string, use: (group: Group) => Answer): Answer {
  const group = channel.findGroup(id);
  return group?.botIsMember === true ? use(group) : notFound();
}

const summary = ({ groupId, groupName, pictureUrl }: Group): Answer =>
  jsonAnswer(200, { groupId, groupName, pictureUrl });

const membersOf =
  (call: LineCall) =>
  (group: Group): Answer =>
    listMembers(call, group);

const memberOf =
  (call: LineCall) =>
  (group: Group): Answer =>
    showMember(call, group);

const count = ({ members }: Group): Answer => jsonAnswer(200, { count: members.size });

function leave(group: Group): Answer {
  group.botIsMember = false;
  return EMPTY_OK;
}

function leaveRoom(call: LineCall): Answer {
  const { roomId } = call.params;
  if (!isRoomId(roomId)) return invalidParameter('roomId');
  const room = call.channel.findGroup(roomId);
  return room === undefined ? EMPTY_OK : leave(room);
}
