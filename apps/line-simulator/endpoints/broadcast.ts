import { EMPTY_OK, type Answer } from '../http/answer.js';
import { checkForChat, PEOPLE } from '../messages/chat-rules.js';
import { checkSendRequest } from '../messages/check-request.js';
import { NOBODY } from './accept.js';
import { deliver } from './deliver.js';
import type { LineCall, LineEndpoint } from './line-call.js';

/**
 * To every friend there is. Units are for push and multicast: a broadcast has its statistics by request id.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#send-broadcast-message
 */
export const broadcastEndpoint: LineEndpoint = {
  name: 'broadcast',
  method: 'POST',
  path: '/v2/bot/message/broadcast',
  limit: { requests: 60, seconds: 3_600 },
  body: 'json',
  takesRetryKey: true,
  handle: handleBroadcast,
};

function handleBroadcast(call: LineCall): Answer {
  const checked = checkSendRequest(call.body, call.channel.settings.refusedWords);
  if (checked.kind === 'refused') return checked.answer;
  const unsuited = checkForChat(checked.request.messages, PEOPLE);
  if (unsuited !== null) return unsuited;
  const recipients = call.channel.friendIds();
  const request = { ...checked.request, units: [] };
  const delivery = deliver(call, request, { recipients, undelivered: NOBODY, people: recipients.length });
  return delivery.kind === 'refused' ? delivery.answer : EMPTY_OK;
}
