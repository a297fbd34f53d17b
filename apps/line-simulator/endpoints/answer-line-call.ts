import type { Answer, LineAnswer } from '../http/answer.js';
import type { HttpRequest } from '../http/http-request.js';
import { withNovelties } from '../http/novelties.js';
import type { PathParams } from '../http/router.js';
import { internalError, notFound, unauthorized } from '../line-errors.js';
import { decideOauthCall, findOauthEndpoint } from '../oauth/answer-oauth-call.js';
import type { Channel } from '../world/channel.js';
import { makeRequestId } from '../world/request-ids.js';
import type { World } from '../world/world.js';
import { authenticate, runCall } from './checks.js';
import { withAnswerFault } from './fault-answers.js';
import type { LineCall, LineEndpoint } from './line-call.js';
import { lineRouter } from './line-endpoints.js';

/** Decides on one request to LINE, in one go, and writes it into the log. */
export function answerLineCall(world: World, request: HttpRequest): LineAnswer {
  const requestId = makeRequestId();
  const { answer, channel } = decideSafely(world, request, requestId);
  world.requestLog.add({
    atMs: world.clock.now(),
    requestId,
    channelId: channel?.id ?? null,
    request,
    status: answer.status,
  });
  return { requestId, answer };
}

interface Decided {
  answer: Answer;
  channel: Channel | undefined;
}

function decideSafely(world: World, request: HttpRequest, requestId: string): Decided {
  try {
    return decide(world, request, requestId);
  } catch (error) {
    // A mistake of the simulator's own must not pass for a planned fault, so it is shown where the simulator was started.
    console.error('line-simulator:', error);
    return { answer: internalError(), channel: undefined };
  }
}

function decide(world: World, request: HttpRequest, requestId: string): Decided {
  const { path, query } = splitTarget(request.url);
  const found = lineRouter.find(request.method, path);
  if (found === undefined) return decideTokenCall(world, request, requestId, path, query);
  const channel = authenticate(world, request.authorization);
  if (channel === undefined) return { answer: unauthorized(), channel };
  const call = lineCall(world, channel, request, requestId, query, found);
  const made = runCall(call);
  const answer = withAnswerFault(call, channel.settings.novelties ? withNovelties(made) : made);
  channel.countAnswer(call.endpoint.name, answer.status);
  return { answer, channel };
}

/** The calls about tokens are those nobody has to be authenticated for. */
function decideTokenCall(
  world: World,
  request: HttpRequest,
  requestId: string,
  path: string,
  query: string,
): Decided {
  const endpoint = findOauthEndpoint(request.method, path);
  return endpoint === undefined
    ? { answer: notFound(), channel: undefined }
    : decideOauthCall(world, { endpoint, requestId, query, request });
}

function splitTarget(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function lineCall(
  world: World,
  channel: Channel,
  request: HttpRequest,
  requestId: string,
  query: string,
  found: { value: LineEndpoint; params: PathParams },
): LineCall {
  return {
    world,
    channel,
    endpoint: found.value,
    requestId,
    params: found.params,
    query,
    contentType: request.contentType,
    received: request.body,
    nowMs: world.clock.now(),
    body: undefined,
    retryKey: request.retryKey ?? null,
    seenKey: null,
  };
}
