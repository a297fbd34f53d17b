/**
 * An address as browsers show it: `?utm_campaign=冬の新メニュー` for what is sent as `%E5%86%AC…`.
 * It can still be copied and opened: what separates its parts, and spaces, stay written as they are sent.
 */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url).replaceAll(/\s/g, encodeURIComponent);
  } catch {
    return url;
  }
}
