import type { Answer } from '../http/answer.js';
import { monthlyLimitReached } from '../line-errors.js';
import type { SendRequest } from '../messages/check-request.js';
import type { SentMessages } from '../world/sent-messages.js';
import { acceptRequest, type Audience } from './accept.js';
import { quotaFault } from './fault-answers.js';
import type { LineCall } from './line-call.js';

/** A request that went out, or the answer of a quota that does not hold it. */
export type Delivery = { kind: 'accepted'; sent: SentMessages } | { kind: 'refused'; answer: Answer };

/** The last checks that every way of sending has in common, and then the acceptance. */
export function deliver(call: LineCall, request: SendRequest, audience: Audience): Delivery {
  const { channel, endpoint, nowMs } = call;
  const refused = quotaFault(call);
  if (refused !== null) return { kind: 'refused', answer: refused };
  if (!channel.quota.take(audience.people, nowMs)) return { kind: 'refused', answer: monthlyLimitReached() };
  const reached = channel.settings.blocksMidRun === 0 ? audience : withoutNewBlockers(call, audience);
  channel.dailyCounts.add(endpoint.name, reached.people, nowMs);
  return { kind: 'accepted', sent: acceptRequest(call, request, reached) };
}

/** Some people block the bot in this very moment: the request is accepted all the same, and they cost nothing. */
function withoutNewBlockers({ channel, nowMs }: LineCall, audience: Audience): Audience {
  const { recipients, undelivered, people } = audience;
  const blockers = channel.blockSome(recipients.filter((id) => !undelivered.has(id)));
  channel.quota.giveBack(blockers.size, nowMs);
  return {
    recipients,
    undelivered: new Set([...undelivered, ...blockers]),
    people: people - blockers.size,
  };
}
