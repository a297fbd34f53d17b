import { inventUsers } from '../default-world.js';
import { isUserId } from '../world/ids.js';
import { tell } from '../webhooks/send-webhook.js';
import type { Deed } from '../webhooks/webhook-event.js';
import { USER_STATES, type User, type UserSpec, type UserState } from '../world/users.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { receivedCount, readMessages } from './chat-messages.js';
import {
  readChoice,
  readFlag,
  readList,
  readNumber,
  readObject,
  readQueryNumber,
  readText,
} from './read-input.js';

/** People: made in bulk, changed one by one, and what each of them received. */
export const userRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/__sim/channels/:channelId/users', handle: listUsers },
  { method: 'POST', path: '/__sim/channels/:channelId/users', handle: putUsers },
  {
    method: 'GET',
    path: '/__sim/channels/:channelId/users/:userId',
    handle: (call) => answerWith(viewOf(userOf(call))),
  },
  { method: 'PATCH', path: '/__sim/channels/:channelId/users/:userId', handle: changeUser },
  { method: 'GET', path: '/__sim/channels/:channelId/users/:userId/messages', handle: listMessages },
];

const DETAILS = [
  'displayName',
  'state',
  'language',
  'pictureUrl',
  'statusMessage',
  'wroteAt',
  'wroteNow',
] as const;

function userOf(call: AdminCall): User {
  const user = channelOf(call).findUser(call.params.userId ?? '');
  if (user === undefined) throw new AdminError(404, `no user ${call.params.userId}`);
  return user;
}

function listUsers(call: AdminCall): AdminAnswer {
  const { users } = channelOf(call);
  const from = readQueryNumber(call.query, 'cursor', 0, Number.MAX_SAFE_INTEGER);
  const limit = readQueryNumber(call.query, 'limit', 100, 10_000);
  const items = users.slice(from, from + limit).map(viewOf);
  return answerWith({
    items,
    total: users.length,
    nextCursor: from + limit < users.length ? String(from + limit) : null,
  });
}

/** Either `users`, each with an id and what else is wanted, or `count` invented ones. */
function putUsers(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const input = readObject(call.body, ['users', 'count', 'seed', 'state']);
  const state = readChoice(input, 'state', USER_STATES) ?? 'friend';
  const nowMs = call.world.clock.now();
  const listed = readList(input, 'users')?.map((value, index) => readUser(value, `users[${index}]`, nowMs));
  const count = readNumber(input, 'count', { min: 1, max: 5_000_000 });
  if ((listed === undefined) === (count === undefined))
    throw new AdminError(400, 'either users or count is needed');
  const seed = readNumber(input, 'seed') ?? 1;
  const specs = listed ?? inventUsers(seed, channel.id, channel.users.length, count ?? 0);
  const userIds: string[] = [];
  let created = 0;
  for (const spec of specs) {
    const known = channel.findUser(spec.userId) !== undefined;
    // The state of all is for new people: naming a known one again must not unblock them by the way.
    const put = channel.putUser(known ? spec : { state, ...spec });
    created += put.created ? 1 : 0;
    userIds.push(put.user.userId);
  }
  return answerWith({ created, updated: userIds.length - created, userIds }, 201);
}

function readUser(value: unknown, name: string, nowMs: number): UserSpec {
  const input = readObject(value, ['userId', ...DETAILS], name);
  const userId = readText(input, 'userId');
  if (!isUserId(userId))
    throw new AdminError(400, `${name}.userId must be "U" and 32 hexadecimal digits in lower case`);
  return { userId, ...readDetails(input, nowMs) };
}

/** Adding, blocking and unblocking the account is told to it. */
async function changeUser(call: AdminCall): Promise<AdminAnswer> {
  const channel = channelOf(call);
  const { userId, state: before } = userOf(call);
  const details = readDetails(readObject(call.body, DETAILS), call.world.clock.now());
  const { user } = channel.putUser({ userId, ...details });
  const deed = deedOfState(before, user.state);
  const webhook = deed === null ? 'off' : await tell(call.world, channel, { userId, group: null }, deed);
  return answerWith({ ...viewOf(user), webhook });
}

function deedOfState(before: UserState, after: UserState): Deed | null {
  if (after === before) return null;
  if (after === 'friend') return { type: 'follow', follow: { isUnblocked: before === 'blocked' } };
  return after === 'blocked' ? { type: 'unfollow' } : null;
}

/** Only what the input has, so that the rest of a known user stays. */
function readDetails(input: ReturnType<typeof readObject>, nowMs: number): Omit<UserSpec, 'userId'> {
  const details: Omit<UserSpec, 'userId'> = {};
  const wroteAt = readText(input, 'wroteAt');
  const wroteAtMs = wroteAt === undefined ? NaN : Date.parse(wroteAt);
  if (wroteAt !== undefined && Number.isNaN(wroteAtMs))
    throw new AdminError(400, 'wroteAt must be an ISO 8601 time');
  if (wroteAt !== undefined) details.wroteAtMs = wroteAtMs;
  if (readFlag(input, 'wroteNow') === true) details.wroteAtMs = nowMs;
  const state = readChoice(input, 'state', USER_STATES);
  if (state !== undefined) details.state = state;
  for (const name of ['displayName', 'language', 'pictureUrl', 'statusMessage'] as const) {
    const text = readText(input, name);
    if (text !== undefined) details[name] = text;
  }
  return details;
}

function listMessages(call: AdminCall): AdminAnswer {
  const { userId, accepted } = userOf(call);
  return answerWith(readMessages(userId, accepted, call.query));
}

function viewOf({ accepted, wroteAtMs, ...user }: User): object {
  return {
    ...user,
    wroteAt: wroteAtMs === null ? null : new Date(wroteAtMs).toISOString(),
    accepted: accepted.length,
    received: receivedCount(user.userId, accepted),
  };
}
