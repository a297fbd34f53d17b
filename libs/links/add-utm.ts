import { webAddressEnd } from './trackable.js';

/** What a campaign says of where its visitors come from. Content and term that are empty are not given. */
export interface Utm {
  source: string;
  medium: string;
  campaign: string;
  content?: string | null;
  term?: string | null;
}

/**
 * The URL with the campaign's UTM parameters; any that is no web page (`tel:`, `line://`, `https://line.me/…`) as it is.
 *
 * Only the parameters given are written, each exactly once: in place of the first of that name, or at the end of
 * the query. All else stays byte for byte, for which the URL is cut, not parsed and serialised: `URL` would rewrite
 * spaces, `+`, Shift-JIS escapes and letters.
 */
export function addUtm(url: string, utm: Utm): string {
  const pathStart = webAddressEnd(url);
  if (pathStart === undefined) return url;

  const fragmentStart = indexOrEnd(url, '#', pathStart, url.length);
  const queryStart = indexOrEnd(url, '?', pathStart, fragmentStart);
  // Some programs that make links of plain text see no query where no path stands before it; "/" asks for the same page.
  const path =
    url.slice(0, queryStart) + (queryStart === pathStart && queryStart === fragmentStart ? '/' : '');
  return `${path}?${withUtm(url.slice(queryStart + 1, fragmentStart), utm)}${url.slice(fragmentStart)}`;
}

function indexOrEnd(url: string, mark: string, from: number, end: number): number {
  const index = url.indexOf(mark, from);
  return index < 0 || index > end ? end : index;
}

function withUtm(query: string, utm: Utm): string {
  const pairs = utmPairs(utm);
  // An empty query has no parameters; in any other one, `&&` and a last `&` hold empty ones, which stay.
  if (query === '') return [...pairs.values()].join('&');
  const written: string[] = [];
  const used = new Set<string>();
  for (const pair of query.split('&')) {
    const key = keyOf(pair);
    if (!used.has(key)) written.push(pairs.get(key) ?? pair);
    if (pairs.has(key)) used.add(key);
  }
  for (const [key, pair] of pairs) if (!used.has(key)) written.push(pair);
  return written.join('&');
}

let latest: { utm: Utm; pairs: ReadonlyMap<string, string> } | undefined;

/** Key to `key=value`, in the order to write. A run asks for the same ones a million times, so the latest are kept. */
function utmPairs({ source, medium, campaign, content, term }: Utm): ReadonlyMap<string, string> {
  const kept = latest?.utm;
  if (
    latest &&
    kept?.source === source &&
    kept.medium === medium &&
    kept.campaign === campaign &&
    kept.content === content &&
    kept.term === term
  )
    return latest.pairs;

  const pairs = new Map<string, string>();
  const add = (key: string, value: string) => pairs.set(key, `${key}=${encodeValue(value)}`);
  add('utm_source', source);
  add('utm_medium', medium);
  add('utm_campaign', campaign);
  if (content) add('utm_content', content);
  if (term) add('utm_term', term);
  latest = { utm: { source, medium, campaign, content, term }, pairs };
  return pairs;
}

/** The name of a parameter as servers read it, in lower case: analytics that know `utm_source` only get that. */
function keyOf(pair: string): string {
  const end = pair.indexOf('=');
  const key = end < 0 ? pair : pair.slice(0, end);
  // All the names sought are ASCII, so what is not ASCII need not be decoded right.
  const decoded = key.includes('%')
    ? key.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : key;
  return decoded.toLowerCase();
}

/**
 * A value as percent-encoded UTF-8. Stricter than `encodeURIComponent`, since a URL that ends in `!`, `)` or `.`
 * would lose that character where a text is searched for links; half a surrogate pair becomes U+FFFD.
 */
function encodeValue(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')).replaceAll(
    /[!'()*]|\.$/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
