import type { SendRequest } from '../messages/check-request.js';
import { QUOTABLE_TYPES } from '../messages/message-types.js';
import type { SentMessage } from '../world/ledger.js';
import type { World } from '../world/world.js';
import type { LineCall } from './line-call.js';

/** Whom an accepted request names, and whom of them it does not reach. */
export interface Audience {
  recipients: readonly string[];
  undelivered: ReadonlySet<string>;
}

/** The only place where a request becomes accepted: into the ledger, and under its retry key. */
export function acceptRequest(
  call: LineCall,
  request: SendRequest,
  audience: Audience,
): readonly SentMessage[] {
  const { world, channel, endpoint, requestId, nowMs } = call;
  const sentMessages = request.messages.map(({ type }) => newSentMessage(world, type));
  const answersSentMessages = endpoint.name === 'push';
  if (call.seenKey !== null) {
    call.seenKey.acceptance = { requestId, sentMessages: answersSentMessages ? sentMessages : null };
  }
  world.accept(channel, {
    requestId,
    retryKey: call.retryKey,
    endpoint: endpoint.name,
    acceptedAtMs: nowMs,
    recipients: audience.recipients,
    undelivered: audience.undelivered,
    messages: request.messages,
    sentMessages,
    units: request.units,
  });
  return sentMessages;
}

function newSentMessage({ messageIds }: World, type: unknown): SentMessage {
  const id = messageIds.next();
  return QUOTABLE_TYPES.has(type) ? { id, quoteToken: `quote-${id}` } : { id };
}
