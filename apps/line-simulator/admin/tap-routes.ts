import { isObject, type JsonObject } from '../messages/json-shapes.js';
import { carryOut } from '../taps/carry-out.js';
import { meaningOf, saying } from '../taps/tap-meaning.js';
import type { Tap } from '../world/taps.js';
import { TAPS_KEPT } from '../world/taps.js';
import { chatIdOf, type Actor } from '../webhooks/webhook-event.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { readNumber, readObject, readQueryNumber, readText } from './read-input.js';

const CHANNEL = '/__sim/channels/:channelId';
const USER = `${CHANNEL}/users/:userId`;
const GROUP = `${CHANNEL}/groups/:groupId`;

/** What people do on their phones: tap and write. */
export const tapRoutes: readonly AdminRoute[] = [
  { method: 'POST', path: `${USER}/taps`, handle: (call) => tap(call, personOf(call)) },
  { method: 'POST', path: `${GROUP}/taps`, handle: (call) => tap(call, memberOf(call)) },
  { method: 'GET', path: `${CHANNEL}/taps`, handle: listTaps },
  { method: 'POST', path: `${USER}/say`, handle: (call) => say(call, personOf(call)) },
  { method: 'POST', path: `${GROUP}/say`, handle: (call) => say(call, memberOf(call)) },
  { method: 'GET', path: `${USER}/said`, handle: (call) => listSaid(call, chatIdOf(personOf(call))) },
  { method: 'GET', path: `${GROUP}/said`, handle: (call) => listSaid(call, groupOf(call).groupId) },
];

function personOf(call: AdminCall): Actor {
  const { userId = '' } = call.params;
  if (channelOf(call).findUser(userId) === undefined) throw new AdminError(404, `no user ${userId}`);
  return { userId, group: null };
}

function groupOf(call: AdminCall): NonNullable<Actor['group']> {
  const { groupId = '' } = call.params;
  const group = channelOf(call).findGroup(groupId);
  if (group === undefined) throw new AdminError(404, `no group or room ${groupId}`);
  return group;
}

/** In a group the body says who it is. */
function memberOf(call: AdminCall): Actor {
  const group = groupOf(call);
  const userId = isObject(call.body) ? (readText(call.body, 'userId') ?? '') : '';
  if (!group.members.has(userId)) throw new AdminError(400, 'userId must be a member of the group or room');
  return { userId, group };
}

const readActorInput = (call: AdminCall, { group }: Actor, members: readonly string[]): JsonObject =>
  readObject(call.body, group === null ? members : ['userId', ...members]);

async function tap(call: AdminCall, actor: Actor): Promise<AdminAnswer> {
  const channel = channelOf(call);
  const input = readActorInput(call, actor, ['action', 'params', 'sequence']);
  const { action } = input;
  if (!isObject(action)) throw new AdminError(400, 'action must be an action object');
  const params = isObject(input.params) ? input.params : null;
  const sequence = readNumber(input, 'sequence', { min: 1 }) ?? null;
  const meaning = meaningOf(action, params);
  if (meaning.kind === 'impossible') throw new AdminError(400, meaning.message);
  if (meaning.deed !== null) refuseIfGone(call, actor);
  const { shown } = meaning;
  const { userId } = actor;
  const atMs = call.world.clock.now();
  const made: Tap = { atMs, chatId: chatIdOf(actor), userId, sequence, action, params, shown, webhook: null };
  channel.taps.add(made);
  made.webhook = await carryOut(call.world, channel, actor, meaning);
  return answerWith({ shown, webhook: made.webhook });
}

const MAX_TEXT_LENGTH = 5_000;

async function say(call: AdminCall, actor: Actor): Promise<AdminAnswer> {
  const channel = channelOf(call);
  const text = readText(readActorInput(call, actor, ['text']), 'text') ?? '';
  if (text === '' || text.length > MAX_TEXT_LENGTH)
    throw new AdminError(400, `text must have 1 to ${MAX_TEXT_LENGTH} characters`);
  refuseIfGone(call, actor);
  return answerWith({ shown: text, webhook: await carryOut(call.world, channel, actor, saying(text)) });
}

/** Who blocks the bot must unblock it before they can write to it. */
function refuseIfGone(call: AdminCall, { userId, group }: Actor): void {
  const state = group === null ? channelOf(call).findUser(userId)?.state : undefined;
  if (state === 'blocked') throw new AdminError(409, 'this person blocks the bot');
  if (state === 'deleted') throw new AdminError(409, 'this person has left LINE');
}

function listTaps(call: AdminCall): AdminAnswer {
  const limit = readQueryNumber(call.query, 'limit', 100, TAPS_KEPT);
  const items = channelOf(call)
    .taps.list(limit)
    .map(({ atMs, ...rest }) => ({ at: new Date(atMs).toISOString(), ...rest }));
  return answerWith({ items });
}

function listSaid(call: AdminCall, chatId: string): AdminAnswer {
  const items = channelOf(call)
    .said.in(chatId)
    .map(({ text, atMs, userId }) => ({
      text,
      at: new Date(atMs).toISOString(),
      ...(chatId !== userId && { userId }),
    }));
  return answerWith({ items });
}
