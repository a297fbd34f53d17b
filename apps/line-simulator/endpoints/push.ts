import type { Answer } from '../http/answer.js';
import { cannotSendToSelf, failedToSend, invalidProperty, tooManyForOneUser } from '../line-errors.js';
import { checkSendRequest } from '../messages/check-request.js';
import { isChatId } from '../world/ids.js';
import { canReceivePush, type User } from '../world/users.js';
import { NOBODY, type Audience } from './accept.js';
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
  const checked = checkSendRequest(call.body);
  if (checked.kind === 'refused') return checked.answer;
  const { to } = checked.request.body;
  const target = findTarget(call, to);
  if (target.kind === 'refused') return target.answer;
  const [recipient = ''] = target.audience.recipients;
  if (channel.sameUserCap.isReached(recipient, nowMs)) return tooManyForOneUser();
  const delivery = deliver(call, checked.request, target.audience);
  if (delivery.kind === 'refused') return delivery.answer;
  channel.sameUserCap.note(recipient, nowMs);
  return { status: 200, body: `{"sentMessages":${delivery.sent.toJson()}}` };
}

type Target = { kind: 'target'; audience: Audience } | { kind: 'refused'; answer: Answer };

const refuse = (answer: Answer): Target => ({ kind: 'refused', answer });

/** Who a push reaches and how many people that is for the quota; nobody learns from a 200 whether it was anybody. */
function findTarget(call: LineCall, to: unknown): Target {
  const user = typeof to === 'string' ? call.channel.findUser(to) : undefined;
  if (user !== undefined) return { kind: 'target', audience: audienceOf(user, call.nowMs) };
  if (!isChatId(to)) return refuse(invalidProperty("'to'"));
  if (to === call.channel.bot.userId) return refuse(cannotSendToSelf());
  const audience = groupAudience(call, to);
  if (audience !== null) return { kind: 'target', audience };
  recordViolation(call, 'unknown_recipient', to);
  return refuse(failedToSend());
}

/** The id is the one the world has, not the equal one out of the body: a million kept requests share it. */
function audienceOf(user: User, nowMs: number): Audience {
  const recipients = [user.userId];
  return canReceivePush(user, nowMs)
    ? { recipients, undelivered: NOBODY, people: 1 }
    : { recipients, undelivered: new Set(recipients), people: 0 };
}

function groupAudience({ channel }: LineCall, groupId: string): Audience | null {
  const group = channel.findGroup(groupId);
  if (group?.botIsMember !== true) return null;
  return { recipients: [group.groupId], undelivered: NOBODY, people: group.members.size };
}
