import { channelAccessToken } from '@line/bot-sdk';
import { lineOrigin } from './base-url.js';
import { isJsonObject } from './messages/json-object.js';
import { askLine, type LineResult, type SdkResponse } from './line-result.js';
import { userAgent } from './user-agent.js';

export interface TokenRequest {
  channelId: string;
  channelSecret: string;
  /** `https://api.line.me`, or another server that speaks LINE's API at its root. */
  baseUrl: string;
  /** Of this product, for the user-agent. */
  version: string;
  /** For each call. Default 10,000. */
  timeoutMs?: number;
  /** Instant the token's life is counted from. Default: when the call was made. */
  now?: Date;
}

/** `stateless`: 15 minutes, any number of them · `short_lived`: 30 days, 30 of them, the next one revokes the oldest. */
export type IssuedTokenKind = 'stateless' | 'short_lived';

export interface IssuedToken {
  kind: IssuedTokenKind;
  accessToken: string;
  issuedAt: Date;
  expiresAt: Date;
}

type TokenClient = channelAccessToken.ChannelAccessTokenClient;

/** Asks for one token of a kind; `unauthorized` when LINE refuses the id or the secret. */
export async function askForToken(
  request: TokenRequest,
  kind: IssuedTokenKind,
  call: (client: TokenClient) => Promise<SdkResponse>,
): Promise<LineResult<IssuedToken>> {
  const { baseUrl, version, timeoutMs = 10_000, now = new Date() } = request;
  const client = new channelAccessToken.ChannelAccessTokenClient({
    baseURL: lineOrigin(baseUrl),
    defaultHeaders: { 'User-Agent': userAgent(version) },
  });
  const result = await askLine(
    timeoutMs,
    () => call(client),
    (body) => readToken(body, kind, now),
  );
  // These endpoints answer 400 in the manner of OAuth where the others answer 401. There is nothing else in the
  // request that a caller could have got wrong.
  return !result.ok && result.status === 400 ? { ...result, problem: 'unauthorized' } : result;
}

function readToken(body: unknown, kind: IssuedTokenKind, issuedAt: Date): IssuedToken | undefined {
  if (!isJsonObject(body)) return undefined;
  const { access_token: accessToken, expires_in: lifeSeconds } = body;
  if (typeof accessToken !== 'string' || accessToken === '') return undefined;
  if (typeof lifeSeconds !== 'number' || !(lifeSeconds > 0)) return undefined;
  const expiresAt = new Date(issuedAt.getTime() + lifeSeconds * 1_000);
  return Number.isNaN(expiresAt.getTime()) ? undefined : { kind, accessToken, issuedAt, expiresAt };
}
