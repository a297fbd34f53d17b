import { jsonAnswer, type Answer } from '../http/answer.js';
import { cannotSendToSelf, failedToSend, invalidProperty, monthlyLimitReached } from '../line-errors.js';
import { checkSendRequest } from '../messages/check-request.js';
import { isChatId, isUserId } from '../world/ids.js';
import { canReceivePush } from '../world/users.js';
import { acceptRequest, type Audience } from './accept.js';
import { quotaFault } from './fault-answers.js';
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
  const checked = checkSendRequest(call.body);
  if (checked.kind === 'refused') return checked.answer;
  const target = findTarget(call, checked.request.body.to);
  if (target.kind === 'refused') return target.answer;
  const refused = quotaFault(call);
  if (refused !== null) return refused;
  if (!call.channel.quota.take(target.people, call.nowMs)) return monthlyLimitReached();
  const sentMessages = acceptRequest(call, checked.request, target.audience);
  return jsonAnswer(200, { sentMessages });
}

type Target = { kind: 'target'; audience: Audience; people: number } | { kind: 'refused'; answer: Answer };

const refuse = (answer: Answer): Target => ({ kind: 'refused', answer });

/** Who a push reaches and how many people that is for the quota; nobody learns from a 200 whether it was anybody. */
function findTarget(call: LineCall, to: unknown): Target {
  if (!isChatId(to)) return refuse(invalidProperty("'to'"));
  if (to === call.channel.bot.userId) return refuse(cannotSendToSelf());
  const people = isUserId(to) ? peopleBehindUser(call, to) : peopleInGroup(call, to);
  if (people === null) {
    recordViolation(call, 'unknown_recipient', to);
    return refuse(failedToSend());
  }
  const undelivered = people.reached ? NOBODY : new Set([to]);
  return { kind: 'target', audience: { recipients: [to], undelivered }, people: people.count };
}

const NOBODY: ReadonlySet<string> = new Set();

type People = { count: number; reached: boolean } | null;

function peopleBehindUser({ channel, nowMs }: LineCall, userId: string): People {
  const user = channel.findUser(userId);
  if (user === undefined) return null;
  const reached = canReceivePush(user, nowMs);
  return { count: reached ? 1 : 0, reached };
}

function peopleInGroup({ channel }: LineCall, groupId: string): People {
  const group = channel.findGroup(groupId);
  return group?.botIsMember === true ? { count: group.members.size, reached: true } : null;
}
