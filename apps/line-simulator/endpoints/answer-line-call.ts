import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../http/answer.js';
import { readBody, type ReadBody } from '../http/read-body.js';
import type { PathParams } from '../http/router.js';
import { sendAnswer } from '../http/send-answer.js';
import { internalError, notFound, unauthorized } from '../line-errors.js';
import type { Channel } from '../world/channel.js';
import type { World } from '../world/world.js';
import { authenticate, MAX_BODY_BYTES, runCall } from './checks.js';
import { withAnswerFault } from './fault-answers.js';
import type { LineCall, LineEndpoint } from './line-call.js';
import { lineRouter } from './line-endpoints.js';

/** A request's target, split at the `?`. */
export interface Target {
  path: string;
  query: string;
}

/** Reads one request to LINE, decides on it in one go, and answers. */
export function answerLineCall(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
): void {
  readBody(request, MAX_BODY_BYTES, (received) => {
    const requestId = randomUUID();
    const { answer, channel } = decideSafely(world, request, requestId, target, received);
    world.requestLog.add({
      atMs: world.clock.now(),
      requestId,
      channelId: channel?.id ?? null,
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: received.bytes,
      status: answer.status,
    });
    sendAnswer(response, requestId, answer);
  });
}

interface Decided {
  answer: Answer;
  channel: Channel | undefined;
}

function decideSafely(world: World, ...rest: [IncomingMessage, string, Target, ReadBody]): Decided {
  try {
    return decide(world, ...rest);
  } catch (error) {
    // A mistake of the simulator's own must not pass for a planned fault, so it is shown where the simulator was started.
    console.error('line-simulator:', error);
    return { answer: internalError(), channel: undefined };
  }
}

function decide(
  world: World,
  request: IncomingMessage,
  requestId: string,
  target: Target,
  received: ReadBody,
): Decided {
  const found = lineRouter.find(request.method ?? '', target.path);
  if (found === undefined) return { answer: notFound(), channel: undefined };
  const channel = authenticate(world, request.headers);
  if (channel === undefined) return { answer: unauthorized(), channel };
  const call = lineCall(world, channel, request, requestId, target.query, found, received);
  const answer = withAnswerFault(call, runCall(call));
  channel.countAnswer(call.endpoint.name, answer.status);
  return { answer, channel };
}

function lineCall(
  world: World,
  channel: Channel,
  { headers }: IncomingMessage,
  requestId: string,
  query: string,
  found: { value: LineEndpoint; params: PathParams },
  received: ReadBody,
): LineCall {
  const retryKey = headers['x-line-retry-key'];
  return {
    world,
    channel,
    endpoint: found.value,
    requestId,
    params: found.params,
    query,
    headers,
    received,
    nowMs: world.clock.now(),
    body: undefined,
    retryKey: typeof retryKey === 'string' ? retryKey : (retryKey?.join() ?? null),
    seenKey: null,
  };
}
