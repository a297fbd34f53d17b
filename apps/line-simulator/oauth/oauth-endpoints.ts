import { DEFAULT_LIMIT } from '../endpoints/line-call.js';
import { jsonAnswer, type Answer } from '../http/answer.js';
import { OAUTH_ERROR } from '../line-errors.js';
import {
  MOST_TOKENS,
  SHORT_LIVED_SECONDS,
  STATELESS_SECONDS,
  type AccessToken,
  type TokenKind,
} from '../world/access-tokens.js';
import { SECOND_MS } from '../world/clock.js';
import { provenByAssertion, provenBySecret, type Proven } from './credentials.js';
import type { OauthCall, OauthEndpoint } from './oauth-call.js';

const NOTHING: Answer = Object.freeze({ status: 200, body: '' });

const posted = (name: string, path: string, handle: OauthEndpoint['handle']): OauthEndpoint => ({
  name,
  method: 'POST',
  path,
  limit: DEFAULT_LIMIT,
  takes: 'form',
  handle,
});

const asked = (name: string, path: string, handle: OauthEndpoint['handle']): OauthEndpoint => ({
  ...posted(name, path, handle),
  method: 'GET',
  takes: 'query',
});

/**
 * The three kinds of tokens a program can get, and what can be done with them.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#channel-access-token
 */
export const oauthEndpoints: readonly OauthEndpoint[] = [
  {
    ...posted('token_short_lived', '/v2/oauth/accessToken', issueShortLived),
    limit: { requests: 370, seconds: 1 },
  },
  posted('token_verify', '/v2/oauth/verify', (call) => verify(call, ['short_lived', 'long_lived'])),
  posted('token_revoke', '/v2/oauth/revoke', revoke),
  posted('token_stateless', '/oauth2/v3/token', issueStateless),
  posted('token_v2_1', '/oauth2/v2.1/token', issueByAssertion),
  asked('token_v2_1_verify', '/oauth2/v2.1/verify', (call) => verify(call, ['v2.1'])),
  posted('token_v2_1_revoke', '/oauth2/v2.1/revoke', revokeBySecret),
  asked('token_v2_1_kids', '/oauth2/v2.1/tokens/kid', listKeyIds),
];

const grantsCredentials = ({ params }: OauthCall): boolean =>
  params.get('grant_type') === 'client_credentials';

/** Hands the channel to `use` when the caller proved to be it. */
const whenProven = (proven: Proven, use: (proven: Proven & { kind: 'proven' }) => Answer): Answer =>
  proven.kind === 'proven' ? use(proven) : proven.answer;

function issueShortLived(call: OauthCall): Answer {
  if (!grantsCredentials(call)) return OAUTH_ERROR.missingParameters();
  return whenProven(provenBySecret(call, OAUTH_ERROR.wrongSecret), ({ channel }) =>
    issued(call.world.tokens.issue(channel, 'short_lived', SHORT_LIVED_SECONDS, call.nowMs), call.nowMs),
  );
}

/** By secret or by JWT; the JWT's `token_exp` does not matter here, a stateless token always lives 15 minutes. */
function issueStateless(call: OauthCall): Answer {
  if (!grantsCredentials(call)) return OAUTH_ERROR.missingParameters();
  const proven = call.params.has('client_assertion')
    ? provenByAssertion(call)
    : provenBySecret(call, OAUTH_ERROR.wrongCredentials);
  return whenProven(proven, ({ channel }) =>
    issued(call.world.tokens.issue(channel, 'stateless', STATELESS_SECONDS, call.nowMs), call.nowMs),
  );
}

function issueByAssertion(call: OauthCall): Answer {
  if (!grantsCredentials(call)) return OAUTH_ERROR.missingParameters();
  return whenProven(provenByAssertion(call), ({ channel, tokenSeconds }) => {
    if (tokenSeconds === null) return OAUTH_ERROR.wrongAssertion('token_exp is needed');
    return issued(call.world.tokens.issue(channel, 'v2.1', tokenSeconds, call.nowMs), call.nowMs);
  });
}

function issued(made: AccessToken | null, nowMs: number): Answer {
  if (made === null) return OAUTH_ERROR.tooManyTokens(MOST_TOKENS);
  return jsonAnswer(200, {
    access_token: made.token,
    expires_in: secondsLeft(made, nowMs),
    token_type: 'Bearer',
    ...(made.keyId !== null && { key_id: made.keyId }),
  });
}

/** A token that never expires is said to have a century left, as LINE says it of long-lived ones. */
const NEVER_SECONDS = 3_138_007_490;

const secondsLeft = ({ expiresAtMs }: AccessToken, nowMs: number): number =>
  expiresAtMs === null ? NEVER_SECONDS : Math.floor((expiresAtMs - nowMs) / SECOND_MS);

/** A token of another family is not known to this call. */
function verify({ world, params, nowMs }: OauthCall, kinds: readonly TokenKind[]): Answer {
  const held = world.tokens.find(params.get('access_token') ?? '', nowMs);
  if (held === undefined || !kinds.includes(held.kind)) return OAUTH_ERROR.invalidToken();
  return jsonAnswer(200, {
    client_id: held.channel.id,
    expires_in: secondsLeft(held, nowMs),
    scope: 'P CM',
  });
}

/** Succeeds for an unknown token too, and leaves those of other families alone. */
function revoke({ world, params, nowMs }: OauthCall): Answer {
  const token = params.get('access_token');
  if (token === undefined) return OAUTH_ERROR.missingParameters();
  const held = world.tokens.find(token, nowMs);
  if (held?.kind === 'short_lived' || held?.kind === 'long_lived') world.tokens.revoke(token, held.channel);
  return NOTHING;
}

function revokeBySecret(call: OauthCall): Answer {
  return whenProven(provenBySecret(call, OAUTH_ERROR.wrongSecret), ({ channel }) => {
    const token = call.params.get('access_token');
    if (token === undefined) return OAUTH_ERROR.missingParameters();
    if (call.world.tokens.find(token, call.nowMs)?.kind === 'v2.1') call.world.tokens.revoke(token, channel);
    return NOTHING;
  });
}

function listKeyIds(call: OauthCall): Answer {
  return whenProven(provenByAssertion(call), ({ channel }) => {
    const tokens = call.world.tokens.valid(channel, 'v2.1', call.nowMs);
    return jsonAnswer(200, { kids: [...tokens].map(({ keyId }) => keyId) });
  });
}
