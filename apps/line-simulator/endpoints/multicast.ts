import { EMPTY_OK, type Answer } from '../http/answer.js';
import { DETAIL, failedToSend, invalidProperty, schemaErrors } from '../line-errors.js';
import { checkForChat, PEOPLE } from '../messages/chat-rules.js';
import { checkSendRequest } from '../messages/check-request.js';
import { isUserId } from '../world/ids.js';
import { canReceiveMulticast } from '../world/users.js';
import type { Audience } from './accept.js';
import { deliver } from './deliver.js';
import type { LineCall, LineEndpoint } from './line-call.js';
import { recordViolation } from './record-violation.js';

const MAX_RECIPIENTS = 500;

/** @see https://developers.line.biz/en/reference/messaging-api/#send-multicast-message */
export const multicastEndpoint: LineEndpoint = {
  name: 'multicast',
  method: 'POST',
  path: '/v2/bot/message/multicast',
  limit: { requests: 200, seconds: 1 },
  body: 'json',
  takesRetryKey: true,
  handle: handleMulticast,
};

function handleMulticast(call: LineCall): Answer {
  const checked = checkSendRequest(call.body, call.channel.settings.refusedWords);
  if (checked.kind === 'refused') return checked.answer;
  const listed = checkRecipients(checked.request.body.to);
  if (listed.kind === 'refused') return listed.answer;
  const unsuited = checkForChat(checked.request.messages, PEOPLE);
  if (unsuited !== null) return unsuited;
  const audience = findAudience(call, listed.to);
  if (audience === null) return failedToSend();
  const delivery = deliver(call, checked.request, audience);
  return delivery.kind === 'refused' ? delivery.answer : EMPTY_OK;
}

type Listed = { kind: 'listed'; to: readonly string[] } | { kind: 'refused'; answer: Answer };

/** One bad entry refuses the whole request, and its index is named. */
function checkRecipients(to: unknown): Listed {
  if (!Array.isArray(to)) return { kind: 'refused', answer: invalidProperty("'to'") };
  if (to.length < 1 || to.length > MAX_RECIPIENTS) {
    const detail = { message: DETAIL.sizeBetween(1, MAX_RECIPIENTS), property: 'to' };
    return { kind: 'refused', answer: schemaErrors([detail]) };
  }
  const entries: readonly unknown[] = to;
  if (entries.every(isUserId)) return { kind: 'listed', to: entries };
  const bad = entries.findIndex((id) => !isUserId(id));
  return { kind: 'refused', answer: invalidProperty(`to[${bad}]`) };
}

/** Everybody once, and whom it does not reach; `null` when unknown ids are set to refuse the request. */
function findAudience(call: LineCall, to: readonly string[]): Audience | null {
  const { channel } = call;
  const distinct = new Set(to);
  if (distinct.size < to.length) {
    recordViolation(call, 'duplicate_recipient_in_multicast', `${to.length - distinct.size} of ${to.length}`);
  }
  const recipients: string[] = [];
  const undelivered = new Set<string>();
  const unknown: string[] = [];
  for (const id of distinct) {
    const user = channel.findUser(id);
    // The id that the world has, not the equal one out of the body: kept requests share it.
    recipients.push(user?.userId ?? id);
    if (user === undefined) unknown.push(id);
    if (user === undefined || !canReceiveMulticast(user)) undelivered.add(id);
  }
  const audience = { recipients, undelivered, people: recipients.length - undelivered.size };
  if (unknown.length === 0) return audience;
  recordViolation(call, 'unknown_recipient', `${unknown.length} unknown, the first is ${unknown[0]}`);
  return channel.settings.unknownInMulticast === 'reject' ? null : audience;
}
