import { timingSafeEqual } from 'node:crypto';
import type { Answer } from '../http/answer.js';
import { OAUTH_ERROR } from '../line-errors.js';
import type { Channel } from '../world/channel.js';
import { ASSERTION_TYPE, checkAssertion, claimedIssuer } from './client-assertion.js';
import type { OauthCall } from './oauth-call.js';

/** Who asks, and for how long a token, or the answer to somebody who could not prove it. */
export type Proven =
  { kind: 'proven'; channel: Channel; tokenSeconds: number | null } | { kind: 'refused'; answer: Answer };

const refused = (answer: Answer): Proven => ({ kind: 'refused', answer });

/** By channel id and secret. `wrong` is what this call answers to a pair that does not fit. */
export function provenBySecret({ world, params }: OauthCall, wrong: () => Answer): Proven {
  const [id, secret] = [params.get('client_id'), params.get('client_secret')];
  if (id === undefined || secret === undefined) return refused(OAUTH_ERROR.missingParameters());
  const channel = world.findChannel(id);
  if (channel === undefined || !isSame(channel.secret, secret)) return refused(wrong());
  return { kind: 'proven', channel, tokenSeconds: null };
}

/** By a signed JWT. */
export function provenByAssertion({ world, params }: OauthCall): Proven {
  const jwt = params.get('client_assertion');
  if (params.get('client_assertion_type') !== ASSERTION_TYPE || jwt === undefined)
    return refused(OAUTH_ERROR.missingParameters());
  const assertion = checkAssertion(world, jwt);
  if (assertion.kind === 'bad') return refused(OAUTH_ERROR.wrongAssertion(assertion.reason));
  return { kind: 'proven', channel: assertion.channel, tokenSeconds: assertion.tokenSeconds };
}

/** The channel a call is about, proven or not: its planned faults strike and its rates are counted. */
export function channelMeant({ world, params, nowMs }: OauthCall): Channel | undefined {
  const id = params.get('client_id');
  if (id !== undefined) return world.findChannel(id);
  const jwt = params.get('client_assertion');
  if (jwt !== undefined) return claimedIssuer(world, jwt);
  return world.tokens.find(params.get('access_token') ?? '', nowMs)?.channel;
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
