/** How a text writes what is no plain character. */
export interface TextSyntax {
  /** `{{` and `}}` are braces, a single brace is none: textV2, where `{name}` is a placeholder. */
  doubledBraces: boolean;
  /** Positions of the `$` that stand for a LINE emoji: `text` with `emojis`. */
  emojis: ReadonlySet<number>;
}

export const PLAIN_TEXT: TextSyntax = { doubledBraces: false, emojis: new Set() };

/** ASCII characters of URLs. Quotes, `<`, `>`, a backslash and a backtick are none there, and often stand around them. */
const IS_URL_CHARACTER = Uint8Array.from({ length: 128 }, (_, code) =>
  /[!#-;=?-[\]^_a-~]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** The few URL characters that need a second look; all others just belong to the URL. */
const SPECIAL = new Set([...'()[]{},;|$'].map((character) => character.charCodeAt(0)));
const NEXT_URL = /[,;|([{]https?:\/\//iy;
const SENTENCE_MARK = /[.,!?;:|']/;

/**
 * Where the path, query and fragment that begin at `start` end; absent when that may be read in two ways.
 *
 * They are ASCII, and end before a bracket that is not closed in them or was not opened in them, and before the
 * marks of a sentence. Prose without a space (`/saleをチェック`) ends them. After `/`, `=` and the like, letters that
 * are not ASCII may belong to the address (`/wiki/飛脚`): cutting there would break it. Only Hiragana, with which
 * Japanese prose goes on after a name, is taken for prose.
 */
export function pathEnd(text: string, start: number, syntax: TextSyntax): number | undefined {
  const run = readRun(text, start, syntax);
  if (run.open === undefined) return mayGoOn(text, run.end) ? undefined : trimmedEnd(text, start, run.end);
  // Of `/a(=http://日本語.jp)` the bracket closes or not with what becomes of the URL in it.
  return text.slice(run.open, run.end).includes('://') ? undefined : trimmedEnd(text, start, run.open);
}

/** The longest run of URL characters with matching brackets, and where its first bracket opens that stays open. */
function readRun(text: string, start: number, syntax: TextSyntax): { end: number; open: number | undefined } {
  const open: { closing: string; at: number }[] = [];
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (IS_URL_CHARACTER[code] !== 1) break;
    if (!SPECIAL.has(code)) continue;

    const character = text.charAt(at);
    if (syntax.emojis.has(at) || opensNextUrl(text, at, character)) break;
    const doubled = syntax.doubledBraces && (character === '{' || character === '}');
    if (doubled && text.charAt(at + 1) !== character) break;

    const closing = CLOSING[character];
    if (closing !== undefined) open.push({ closing, at });
    else if (character === ')' || character === ']' || character === '}') {
      if (open.at(-1)?.closing !== character) break;
      open.pop();
    }
    if (doubled) at += 1;
  }
  return { end: at, open: open[0]?.at };
}

function opensNextUrl(text: string, at: number, character: string): boolean {
  if (character === '$') return false;
  NEXT_URL.lastIndex = at;
  return NEXT_URL.test(text);
}

/** Whether letters that are not ASCII follow where a part of a URL has just begun. */
function mayGoOn(text: string, end: number): boolean {
  if (!(text.charCodeAt(end) >= 128) || !/[/?#&=_-]/.test(text.charAt(end - 1))) return false;
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
  return /[\p{L}\p{N}]/u.test(next) && !/\p{Script=Hiragana}/u.test(next);
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && SENTENCE_MARK.test(text.charAt(end - 1))) {
    // An apostrophe that closes one inside the URL belongs to it.
    if (text.charAt(end - 1) === "'" && text.slice(start, end).split("'").length % 2 === 1) break;
    end -= 1;
  }
  return end;
}
