/** The scheme and authority of a web address, the host (or `[IPv6]`) alone in the first group. */
const WEB_ADDRESS = /^https?:\/\/(?:[^/?#\\]*@)?(\[[^/?#\\\]]*\]|[^/?#\\:]+)(?::[^/?#\\]*)?/i;

/**
 * Hosts whose links open a place inside LINE (a profile, a chat, a store) rather than a web page. LINE finds them by their
 * exact form, so they stay as they are.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/
 */
const APP_LINK_HOSTS: ReadonlySet<string> = new Set(['line.me', 'page.line.me', 'lin.ee', 'line.naver.jp']);

/**
 * Hosts of LIFF apps: web pages that LINE opens inside itself and hands the query to, so they take UTM parameters. Behind a
 * redirect they may open as a plain page, without LINE's login.
 *
 * @see https://developers.line.biz/en/docs/liff/opening-liff-app/
 */
const LIFF_HOSTS: ReadonlySet<string> = new Set(['liff.line.me', 'miniapp.line.me']);

/** Whether a short link may stand for the URL: http or https, a host, and no link into the LINE app itself. */
export function isTrackable(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && !APP_LINK_HOSTS.has(host) && !LIFF_HOSTS.has(host);
}

/** Where scheme, host and port of a web page's URL end and its path begins; absent when it is none. */
export function webAddressEnd(url: string): number | undefined {
  const host = hostOf(url);
  if (host === undefined || APP_LINK_HOSTS.has(host)) return undefined;
  return WEB_ADDRESS.exec(url)?.[0].length;
}

function hostOf(url: string): string | undefined {
  // A fully qualified name may end in a dot.
  return WEB_ADDRESS.exec(url)?.[1]?.toLowerCase().replace(/\.$/, '');
}
