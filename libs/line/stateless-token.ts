import { channelAccessToken } from '@line/bot-sdk';
import { lineOrigin } from './base-url.js';
import { isJsonObject } from './check-values.js';
import { askLine, type LineResult } from './line-result.js';
import { userAgent } from './user-agent.js';

export interface TokenRequest {
  channelId: string;
  channelSecret: string;
  /** `https://api.line.me`, or another server that speaks LINE's API at its root. */
  baseUrl: string;
  /** Of this product, for the user-agent. */
  version: string;
  /** Default 10,000. */
  timeoutMs?: number;
  /** Instant the token's life is counted from. Default: when the call was made. */
  now?: Date;
}

export interface StatelessToken {
  accessToken: string;
  /** About 15 minutes after it was asked for. */
  expiresAt: Date;
}

/**
 * A new access token for a channel. LINE issues any number of them, and none can be revoked: ask again shortly before
 * the last one expires.
 *
 * @returns `unauthorized` when LINE refuses the id or the secret
 * @throws RangeError when the base URL is not the root of an http(s) server
 * @see https://developers.line.biz/en/reference/messaging-api/#issue-stateless-channel-access-token
 */
export async function issueStatelessToken(request: TokenRequest): Promise<LineResult<StatelessToken>> {
  const { channelId, channelSecret, baseUrl, version, timeoutMs = 10_000, now = new Date() } = request;
  const client = new channelAccessToken.ChannelAccessTokenClient({
    baseURL: lineOrigin(baseUrl),
    defaultHeaders: { 'User-Agent': userAgent(version) },
  });
  const result = await askLine(
    timeoutMs,
    () => client.issueStatelessChannelTokenByClientSecretWithHttpInfo(channelId, channelSecret),
    (body) => readToken(body, now),
  );
  // This endpoint answers 400 in the manner of OAuth where the others answer 401. There is nothing else in the
  // request that a caller could have got wrong.
  return !result.ok && result.status === 400 ? { ...result, problem: 'unauthorized' } : result;
}

function readToken(body: unknown, askedAt: Date): StatelessToken | undefined {
  if (!isJsonObject(body)) return undefined;
  const { access_token: accessToken, expires_in: lifeSeconds } = body;
  if (typeof accessToken !== 'string' || accessToken === '') return undefined;
  if (typeof lifeSeconds !== 'number' || !(lifeSeconds > 0)) return undefined;
  return { accessToken, expiresAt: new Date(askedAt.getTime() + lifeSeconds * 1_000) };
}
