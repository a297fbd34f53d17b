import type { SendRequest } from '../messages/check-request.js';
import { QUOTABLE_TYPES } from '../messages/message-types.js';
import { SentMessages } from '../world/sent-messages.js';
import type { MessageObject } from '../world/ledger.js';
import type { LineCall } from './line-call.js';

/** Whom an accepted request names, and whom of them it does not reach. */
export interface Audience {
  recipients: readonly string[];
  undelivered: ReadonlySet<string>;
  /** How many people it reaches, which is what the quota counts: a group is as many as are in it. */
  people: number;
}

export const NOBODY: ReadonlySet<string> = new Set();

/** The only place where a request becomes accepted: into the ledger, and under its retry key. */
export function acceptRequest(call: LineCall, request: SendRequest, audience: Audience): SentMessages {
  const { world, channel, endpoint, requestId, nowMs } = call;
  const { messages } = request;
  const sent = new SentMessages(world.messageIds.take(messages.length), quotableOf(messages));
  if (call.seenKey !== null) {
    call.seenKey.acceptance = { requestId, sent: endpoint.name === 'push' ? sent : null };
  }
  world.accept(channel, {
    requestId,
    retryKey: call.retryKey,
    endpoint: endpoint.name,
    acceptedAtMs: nowMs,
    recipients: audience.recipients,
    undelivered: audience.undelivered,
    // A copy has room for what is in it; a list that grew by `push` keeps room for seventeen, a million times over.
    messages: messages.slice(),
    units: channel.units.keep(request.units, nowMs),
  });
  return sent;
}

const ONE_QUOTABLE = [true];
const ONE_PLAIN = [false];

/** For each message, whether it gets a quote token; shared by all requests of one message, which are most. */
function quotableOf(messages: readonly MessageObject[]): readonly boolean[] {
  const quotable = messages.map(({ type }) => QUOTABLE_TYPES.has(type));
  if (quotable.length !== 1) return quotable;
  return quotable[0] === true ? ONE_QUOTABLE : ONE_PLAIN;
}
