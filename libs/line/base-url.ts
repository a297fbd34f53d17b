/** Where LINE's platform answers, unless the settings name another place. */
export const LINE_API_BASE_URL = 'https://api.line.me';

/**
 * The origin of a base URL. One with a path is refused: LINE's official client drops the path without a word, so
 * requests would go to a place nobody named.
 *
 * @throws RangeError when it is no http(s) URL, or has a path, a query, or credentials
 */
export function lineOrigin(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new RangeError('The base URL of the LINE API must begin with http:// or https://');
  }
  // The only thing that may stand after the origin is the root's slash.
  if (url.href !== `${url.origin}/`) {
    throw new RangeError('The base URL of the LINE API must be a host and port only, without path or query');
  }
  return url.origin;
}
