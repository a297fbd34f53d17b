import type { Answer } from '../http/answer.js';
import type { HttpRequest } from '../http/http-request.js';
import { Router } from '../http/router.js';
import { checkRate } from '../endpoints/check-rate.js';
import { gatewayFault, withAnswerFault } from '../endpoints/fault-answers.js';
import { bodyTooLarge, OAUTH_ERROR } from '../line-errors.js';
import type { Channel } from '../world/channel.js';
import type { World } from '../world/world.js';
import { channelMeant } from './credentials.js';
import { readParams, type OauthCall, type OauthEndpoint } from './oauth-call.js';
import { oauthEndpoints } from './oauth-endpoints.js';

const router = new Router<OauthEndpoint>();
for (const endpoint of oauthEndpoints) router.add(endpoint.method, endpoint.path, endpoint);

/** A request as far as the token calls look at it. */
export interface OauthRequest {
  endpoint: OauthEndpoint;
  requestId: string;
  query: string;
  request: HttpRequest;
}

export const findOauthEndpoint = (method: string, path: string): OauthEndpoint | undefined =>
  router.find(method, path)?.value;

/** Decides on one token call: its channel's rate and faults, as far as a channel is named, then the call itself. */
export function decideOauthCall(
  world: World,
  asked: OauthRequest,
): { answer: Answer; channel: Channel | undefined } {
  const { endpoint, requestId } = asked;
  const nowMs = world.clock.now();
  const params = paramsOf(asked);
  const { tooLarge } = asked.request.body;
  if (params === null || tooLarge) {
    const answer = tooLarge ? bodyTooLarge() : OAUTH_ERROR.missingParameters();
    return { answer, channel: undefined };
  }
  const call: OauthCall = { world, params, nowMs };
  const channel = channelMeant(call);
  if (channel === undefined) return { answer: endpoint.handle(call), channel };
  const meant = { channel, endpoint, requestId, nowMs };
  const answer = checkRate(meant) ?? gatewayFault(meant) ?? withAnswerFault(meant, endpoint.handle(call));
  channel.countAnswer(endpoint.name, answer.status);
  return { answer, channel };
}

/** `null` when they cannot be read: a body of another type, or a parameter given twice. */
function paramsOf({ endpoint, query, request }: OauthRequest): OauthCall['params'] | null {
  if (endpoint.takes === 'query') return readParams(query);
  const type = request.contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/x-www-form-urlencoded'
    ? readParams(request.body.bytes.toString('utf8'))
    : null;
}
