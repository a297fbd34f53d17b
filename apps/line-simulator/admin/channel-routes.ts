import { randomUUID } from 'node:crypto';
import { channelSpec } from '../default-world.js';
import { isUserId } from '../world/ids.js';
import type { JsonObject } from '../messages/json-shapes.js';
import type { Channel } from '../world/channel.js';
import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { applyChannelSettings, CHANNEL_SETTINGS } from './channel-settings.js';
import { readObject, readText, readTexts } from './read-input.js';

/** Channels and their settings. */
export const channelRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/__sim/channels', handle: listChannels },
  { method: 'POST', path: '/__sim/channels', handle: createChannel },
  {
    method: 'GET',
    path: '/__sim/channels/:channelId',
    handle: (call) => answerWith(viewOf(call, channelOf(call))),
  },
  { method: 'PATCH', path: '/__sim/channels/:channelId', handle: changeChannel },
];

function listChannels(call: AdminCall): AdminAnswer {
  return answerWith({ items: call.world.channels.map((channel) => viewOf(call, channel)) });
}

function createChannel(call: AdminCall): AdminAnswer {
  const { world } = call;
  const input = readObject(call.body ?? {}, [
    'id',
    'secret',
    'tokens',
    'botUserId',
    'basicId',
    ...CHANNEL_SETTINGS,
  ]);
  const botUserId = readText(input, 'botUserId');
  if (botUserId !== undefined && !isUserId(botUserId))
    throw new AdminError(400, 'botUserId must be a user id');
  const id = readText(input, 'id') ?? `sim-${randomUUID()}`;
  const spec = channelSpec({
    id,
    secret: readText(input, 'secret'),
    botUserId,
    basicId: readText(input, 'basicId'),
  });
  const tokens = readTexts(input, 'tokens') ?? [`token-${randomUUID()}`];
  const taken = tokens.find((token) => world.authenticate(token) !== undefined);
  if (taken !== undefined) throw new AdminError(409, 'a token is used by another channel');
  const channel = world.addChannel(spec);
  if (channel === null) throw new AdminError(409, `channel ${id} exists`);
  for (const token of tokens) world.addToken(token, channel);
  applyChannelSettings(channel, input, world.clock.now());
  return answerWith(viewOf(call, channel), 201);
}

function changeChannel(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const input: JsonObject = readObject(call.body, CHANNEL_SETTINGS);
  applyChannelSettings(channel, input, call.world.clock.now());
  return answerWith(viewOf(call, channel));
}

function viewOf({ world }: AdminCall, channel: Channel): object {
  const nowMs = world.clock.now();
  return {
    id: channel.id,
    secret: channel.secret,
    tokens: [...world.tokens.valid(channel, 'long_lived', nowMs)].map(({ token }) => token),
    bot: channel.bot,
    ...channel.settings,
    quota: channel.quota.limit,
    usage: channel.quota.usage(nowMs),
    reserved: channel.quota.reserved(nowMs),
    consumption: channel.quota.view,
    rateLimits: channel.rateLimits.settings,
    sameUserCap: channel.sameUserCap.limit,
    ledger: channel.ledger.kind,
    webhook: { ...channel.webhook.setting, ...channel.webhook.travel },
    userCount: channel.users.length,
    acceptedRequests: channel.ledger.size,
    violationCount: channel.violations.count,
    violations: channel.violations.counts,
    answers: channel.answerCounts,
  };
}
