import type { Answer } from '../http/answer.js';
import { monthlyLimitReached, notEnoughFriends, partialNeedsRemaining } from '../line-errors.js';
import { checkForChat, PEOPLE } from '../messages/chat-rules.js';
import { checkSendRequest, type SendRequest } from '../messages/check-request.js';
import { isObject } from '../messages/json-shapes.js';
import { SECOND_MS } from '../world/clock.js';
import { NARROWCAST_FAILURES, type NarrowcastFailure } from '../world/narrowcasts.js';
import { NOBODY } from './accept.js';
import { deliver } from './deliver.js';
import type { LineCall, LineEndpoint } from './line-call.js';
import { readDemographicFilter, type PersonFilter } from './narrowcast-filter.js';
import { readRecipient } from './narrowcast-recipient.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message */
export const narrowcastEndpoint: LineEndpoint = {
  name: 'narrowcast',
  method: 'POST',
  path: '/v2/bot/message/narrowcast',
  limit: { requests: 60, seconds: 3_600 },
  body: 'json',
  takesRetryKey: true,
  handle: handleNarrowcast,
};

/** Privacy: fewer friends may not be filtered by attributes, and fewer recipients not be sent to. */
const LEAST_REACH = 100;
const LEAST_RECIPIENTS = 50;
const ACCEPTED: Answer = Object.freeze({ status: 202, body: '{}' });

function handleNarrowcast(call: LineCall): Answer {
  const checked = checkSendRequest(call.body, call.channel.settings.refusedWords);
  if (checked.kind === 'refused') return checked.answer;
  const { request } = checked;
  const unsuited = checkForChat(request.messages, PEOPLE);
  if (unsuited !== null) return unsuited;
  const limit = isObject(request.body.limit) ? request.body.limit : {};
  const upToRemaining = limit.upToRemainingQuota === true;
  if (limit.forbidPartialDelivery === true && !upToRemaining) return partialNeedsRemaining();
  const selected = selectPeople(call, request);
  if (selected.kind === 'refused') return selected.answer;
  const most = typeof limit.max === 'number' ? limit.max : Infinity;
  // All friends are held back while it runs, whoever is meant: that is how a quota can seem used up and come back.
  const reach = Math.min(call.channel.friendIds().length, most);
  const left = call.channel.quota.left(call.nowMs);
  if (reach > left && !upToRemaining) return monthlyLimitReached();
  const meant = selected.people.slice(0, Math.min(most, selected.people.length));
  const isCut = meant.length > left;
  const failure =
    selected.failure ??
    (isCut && limit.forbidPartialDelivery === true ? NARROWCAST_FAILURES.partialDelivery : null);
  return start(call, request, { recipients: failure === null ? meant.slice(0, left) : [], failure, reach });
}

interface Outcome {
  recipients: readonly string[];
  failure: NarrowcastFailure | null;
  reach: number;
}

/** Accepts it, with everything that will become of it. */
function start(call: LineCall, request: SendRequest, { recipients, failure, reach }: Outcome): Answer {
  const { channel, requestId, nowMs } = call;
  const audience = { recipients, undelivered: NOBODY, people: recipients.length };
  const delivery = deliver(call, { ...request, units: [] }, audience);
  if (delivery.kind === 'refused') return delivery.answer;
  const { waitingSeconds, sendingSeconds } = channel.settings.narrowcast;
  const sendingAtMs = nowMs + waitingSeconds * SECOND_MS;
  const completedAtMs = sendingAtMs + sendingSeconds * SECOND_MS;
  const heldBack = Math.min(reach, channel.quota.left(nowMs) + recipients.length) - recipients.length;
  channel.quota.reserve(Math.max(0, heldBack), completedAtMs, requestId);
  channel.narrowcasts.add({
    requestId,
    acceptedAtMs: nowMs,
    sendingAtMs,
    completedAtMs,
    recipients,
    failure,
  });
  return ACCEPTED;
}

type Selected =
  | { kind: 'selected'; people: readonly string[]; failure: NarrowcastFailure | null }
  | { kind: 'refused'; answer: Answer };

const everybody: PersonFilter = () => true;

function selectPeople(call: LineCall, { body }: SendRequest): Selected {
  const friends = call.channel.friendIds();
  const demographic = isObject(body.filter) ? body.filter.demographic : undefined;
  if (demographic !== undefined && friends.length < LEAST_REACH)
    return { kind: 'refused', answer: notEnoughFriends() };
  const filter =
    demographic === undefined
      ? { kind: 'filter' as const, matches: everybody }
      : readDemographicFilter(demographic);
  if (filter.kind === 'refused') return filter;
  const recipient =
    body.recipient === undefined
      ? { kind: 'recipient' as const, matches: everybody, guardedSizes: [], onlyUploads: false }
      : readRecipient(call, body.recipient);
  if (recipient.kind === 'refused') return recipient;
  const people = friends.filter((id) => recipient.matches(id) && filter.matches(id));
  const isExempt = recipient.onlyUploads && demographic === undefined;
  return { kind: 'selected', people, failure: isExempt ? null : floorOf(people, recipient.guardedSizes) };
}

/** The floors that LINE looks at only after it has accepted. */
function floorOf(people: readonly string[], guardedSizes: readonly number[]): NarrowcastFailure | null {
  if (guardedSizes.length > 1 && guardedSizes.some((size) => size < LEAST_RECIPIENTS))
    return NARROWCAST_FAILURES.smallAudience;
  return people.length < LEAST_RECIPIENTS ? NARROWCAST_FAILURES.tooFewRecipients : null;
}
