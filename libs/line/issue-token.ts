import type { IssuedToken, TokenRequest } from './issued-token.js';
import type { LineResult } from './line-result.js';
import { issueShortLivedToken } from './short-lived-token.js';
import { issueStatelessToken } from './stateless-token.js';

/**
 * A new access token for a channel: a stateless one, or a short-lived one where LINE offers no other.
 *
 * @returns `unauthorized` when LINE refuses the id or the secret
 * @throws RangeError when the base URL is not the root of an http(s) server
 */
export async function issueToken(request: TokenRequest): Promise<LineResult<IssuedToken>> {
  const stateless = await issueStatelessToken(request);
  return isNotOffered(stateless) ? issueShortLivedToken(request) : stateless;
}

/** Not for this channel, or not at this host. A refused secret is refused by the other endpoint as well. */
function isNotOffered(result: LineResult<unknown>): boolean {
  return !result.ok && (result.problem === 'not_found' || result.problem === 'forbidden');
}
