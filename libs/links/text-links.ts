import { hostEnd } from './text-host.js';
import { pathEnd, PLAIN_TEXT, type TextSyntax } from './text-path.js';

/** A URL in a text: `text.slice(start, end)`, where `url` has single braces even if the text doubles them. */
export interface TextLink {
  start: number;
  end: number;
  url: string;
}

/** What can stand in a URL, in a sloppy reading: skips what is left alone, with all that is inside it. */
const SLOPPY_RUN = /[\p{L}\p{M}\p{N}!#-;=?-_a-~]*/uy;

/**
 * The http and https URLs of a plain text, in order, that do not depend on how LINE's undocumented search for links
 * treats letters that are not ASCII: what may be read in two ways is left out.
 */
export function textLinks(text: string): TextLink[] {
  return linksOf(text, PLAIN_TEXT);
}

export function linksOf(text: string, syntax: TextSyntax): TextLink[] {
  const links: TextLink[] = [];
  let from = 0;
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', from)) {
    const start = schemeStart(text, colon, from);
    const end = /^https?$/i.test(text.slice(start, colon)) ? linkEnd(text, colon + 3, syntax) : undefined;
    if (end !== undefined) links.push({ start, end, url: urlOf(text.slice(start, end), syntax) });
    from = end ?? sloppyEnd(text, colon + 3);
  }
  return links;
}

function linkEnd(text: string, start: number, syntax: TextSyntax): number | undefined {
  const host = hostEnd(text, start);
  if (host === undefined) return undefined;
  const end = pathEnd(text, host, syntax);
  // `https://a.jp*b` goes on with what no host has: a path put after the host would take that in.
  return end === host || /[/?#]/.test(text.charAt(host)) ? end : undefined;
}

/** Back over ASCII letters and digits: `myhttp://` is another scheme, while prose or a bracket may stand before one. */
function schemeStart(text: string, colon: number, from: number): number {
  let start = colon;
  while (start > from && /[a-z\d]/i.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function sloppyEnd(text: string, start: number): number {
  SLOPPY_RUN.lastIndex = start;
  return SLOPPY_RUN.test(text) ? SLOPPY_RUN.lastIndex : start;
}

function urlOf(written: string, syntax: TextSyntax): string {
  return syntax.doubledBraces ? written.replaceAll('{{', '{').replaceAll('}}', '}') : written;
}
