import { jsonAnswer, type Answer } from '../http/answer.js';
import { invalidParameter, notFound } from '../line-errors.js';
import { isRetryKey } from '../world/ids.js';
import { phaseOf, type Narrowcast } from '../world/narrowcasts.js';
import { bodiless } from './bodiless.js';
import type { LineCall } from './line-call.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#get-narrowcast-progress-status */
export const narrowcastProgressEndpoint = bodiless(
  'GET',
  'narrowcast_progress',
  '/v2/bot/message/progress/narrowcast',
  handleProgress,
);

function handleProgress({ channel, query, nowMs }: LineCall): Answer {
  const requestId = new URLSearchParams(query).get('requestId');
  // A request id has the form of a retry key: both are UUIDs.
  if (requestId === null || !isRetryKey(requestId)) return invalidParameter('requestId');
  const narrowcast = channel.narrowcasts.find(requestId, nowMs);
  return narrowcast === undefined ? notFound() : jsonAnswer(200, progressOf(narrowcast, nowMs));
}

function progressOf(narrowcast: Narrowcast, nowMs: number): object {
  const phase = phaseOf(narrowcast, nowMs);
  const { recipients, failure, acceptedAtMs, completedAtMs } = narrowcast;
  const acceptedTime = new Date(acceptedAtMs).toISOString();
  if (phase === 'waiting') return { phase, acceptedTime };
  const targetCount = recipients.length;
  const successCount = phase === 'succeeded' ? targetCount : 0;
  const counts = { successCount, failureCount: 0, targetCount };
  if (phase === 'sending') return { phase, ...counts, acceptedTime };
  return { phase, ...counts, ...failure, acceptedTime, completedTime: new Date(completedAtMs).toISOString() };
}
