const PORT = /:\d{1,5}(?!\d)/y;
const IPV6 = /\[[\da-f:.]+\]/iy;
const RUN = /[\w.-]+/y;
const INTERNATIONAL_RUN = /[\p{L}\p{M}\p{N}_.-]+/uy;
/** Labels, the last one no number, as a host that ends in one must be an IPv4 address. */
const NAME = /^(?:(?:\w[\w-]*\.)*[A-Za-z_][\w-]*|\d{1,3}(?:\.\d{1,3}){3})$/;
const INTERNATIONAL_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)*$/u;
/** A user name before the host. Campaigns have none, and `https://example.jp@ours` may mean something else. */
const USER = /[\w.~!$&'*+,;=:%-]*@/y;
/** A last label, such as `.jp`, at whose end the host may be over: other letters follow, or nothing. */
const LAST_LABEL = /\.[A-Za-z][A-Za-z\d-]+(?=\P{ASCII}|$)/gu;

/**
 * Where the host (with its port) that begins at `start` ends; absent when there is none or it may be read in two ways.
 *
 * A label may have letters of any language, the last one must be ASCII: of `example.jpを見る` the host is `example.jp`,
 * of `日本語.jp` all. `example.jpを見る.com` may be either, and is left alone.
 */
export function hostEnd(text: string, start: number): number | undefined {
  if (text.includes('@', start) && matchEnd(USER, text, start) !== undefined) return undefined;
  const end = matchEnd(IPV6, text, start) ?? nameEnd(text, start);
  return end === undefined ? undefined : (matchEnd(PORT, text, end) ?? end);
}

function nameEnd(text: string, start: number): number | undefined {
  const end = matchEnd(RUN, text, start) ?? start;
  const whole = text.charCodeAt(end) >= 128 ? (matchEnd(INTERNATIONAL_RUN, text, start) ?? start) : end;
  return whole > end ? internationalNameEnd(text, start, whole) : asciiNameEnd(text, start, end);
}

function asciiNameEnd(text: string, start: number, end: number): number | undefined {
  const name = text.slice(start, end).replace(/[.-]+$/, '');
  if (!NAME.test(name)) return undefined;
  // The dot of a fully qualified name belongs to it, the full stop of a sentence does not.
  const qualified = text[start + name.length] === '.' && /[/?#:]/.test(text[start + name.length + 1] ?? '');
  return start + name.length + (qualified ? 1 : 0);
}

function internationalNameEnd(text: string, start: number, end: number): number | undefined {
  const run = text.slice(start, end).replace(/[.-]+$/, '');
  const [last, ...others] = run.matchAll(LAST_LABEL);
  if (!last || others.length > 0) return undefined;
  const name = run.slice(0, last.index + last[0].length);
  return INTERNATIONAL_NAME.test(name) ? start + name.length : undefined;
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
