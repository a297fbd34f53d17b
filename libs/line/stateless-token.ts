import { askForToken, type IssuedToken, type TokenRequest } from './issued-token.js';
import type { LineResult } from './line-result.js';

/**
 * A new access token of about 15 minutes for a channel. LINE issues any number of them, and none can be revoked: ask
 * again shortly before the last one expires.
 *
 * @returns `unauthorized` when LINE refuses the id or the secret
 * @throws RangeError when the base URL is not the root of an http(s) server
 * @see https://developers.line.biz/en/reference/messaging-api/#issue-stateless-channel-access-token
 */
export function issueStatelessToken(request: TokenRequest): Promise<LineResult<IssuedToken>> {
  const { channelId, channelSecret } = request;
  return askForToken(request, 'stateless', (client) =>
    client.issueStatelessChannelTokenByClientSecretWithHttpInfo(channelId, channelSecret),
  );
}
