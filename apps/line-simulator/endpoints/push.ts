import type { Answer } from '../http/answer.js';
import { cannotSendToSelf, failedToSend, invalidProperty, tooManyForOneUser } from '../line-errors.js';
import { checkForChat } from '../messages/chat-rules.js';
import { checkSendRequest } from '../messages/check-request.js';
import { isChatId } from '../world/ids.js';
import { findChatTarget, type ChatTarget } from './chat-target.js';
import { deliver } from './deliver.js';
import { DEFAULT_LIMIT, type LineCall, type LineEndpoint } from './line-call.js';
import { recordViolation } from './record-violation.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#send-push-message */
export const pushEndpoint: LineEndpoint = {
  name: 'push',
  method: 'POST',
  path: '/v2/bot/message/push',
  limit: DEFAULT_LIMIT,
  body: 'json',
  takesRetryKey: true,
  handle: handlePush,
};

function handlePush(call: LineCall): Answer {
  const { channel, nowMs } = call;
  const checked = checkSendRequest(call.body, call.channel.settings.refusedWords);
  if (checked.kind === 'refused') return checked.answer;
  const found = findTarget(call, checked.request.body.to);
  if (found.kind === 'refused') return found.answer;
  const { audience, chat } = found.target;
  const unsuited = checkForChat(checked.request.messages, chat);
  if (unsuited !== null) return unsuited;
  const [recipient = ''] = audience.recipients;
  if (channel.sameUserCap.isReached(recipient, nowMs)) return tooManyForOneUser();
  const delivery = deliver(call, checked.request, audience);
  if (delivery.kind === 'refused') return delivery.answer;
  channel.sameUserCap.note(recipient, nowMs);
  return { status: 200, body: `{"sentMessages":${delivery.sent.toJson()}}` };
}

type Target = { kind: 'target'; target: ChatTarget } | { kind: 'refused'; answer: Answer };

const refuse = (answer: Answer): Target => ({ kind: 'refused', answer });

/** Who a push reaches and how many people that is for the quota; nobody learns from a 200 whether it was anybody. */
function findTarget(call: LineCall, to: unknown): Target {
  const target = typeof to === 'string' ? findChatTarget(call.channel, to, call.nowMs) : null;
  if (target !== null) return { kind: 'target', target };
  if (!isChatId(to)) return refuse(invalidProperty("'to'"));
  if (to === call.channel.bot.userId) return refuse(cannotSendToSelf());
  recordViolation(call, 'unknown_recipient', to);
  return refuse(failedToSend());
}
