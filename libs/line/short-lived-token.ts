import { askForToken, type IssuedToken, type TokenRequest } from './issued-token.js';
import type { LineResult } from './line-result.js';

/**
 * A new access token of 30 days for a channel. LINE keeps 30 of them and revokes the oldest for the 31st, so keep the
 * token and share it: never one for each process or each start.
 *
 * @returns `unauthorized` when LINE refuses the id or the secret
 * @throws RangeError when the base URL is not the root of an http(s) server
 * @see https://developers.line.biz/en/reference/messaging-api/#issue-shortlived-channel-access-token
 */
export function issueShortLivedToken(request: TokenRequest): Promise<LineResult<IssuedToken>> {
  const { channelId, channelSecret } = request;
  return askForToken(request, 'short_lived', (client) =>
    client.issueChannelTokenWithHttpInfo('client_credentials', channelId, channelSecret),
  );
}
