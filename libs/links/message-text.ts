import { linksOf } from './text-links.js';
import { PLAIN_TEXT, type TextSyntax } from './text-path.js';

type Json = Readonly<Record<string, unknown>>;

/** LINE's limits, in UTF-16 code units: of a text, and of any URL that has no limit of its own. */
const MAX_TEXT_UNITS = 5_000;
const MAX_URL_UNITS = 2_000;

/**
 * A `text` or `textV2` message with the URLs of its body replaced; the very same if none changes. LINE emojis of a
 * `text` are found by their position, so they move along.
 *
 * @param replace gets the URL and the most units it may have for the text to keep within LINE's limit
 */
export function replaceInText(message: Json, replace: (url: string, maxUnits: number) => string): Json {
  const { text, type } = message;
  if (typeof text !== 'string' || !text.includes('://')) return message;

  const doubledBraces = type === 'textV2';
  const syntax = doubledBraces ? { ...PLAIN_TEXT, doubledBraces } : syntaxOf(text, message['emojis']);
  const moves: Move[] = [];
  let written = '';
  let copied = 0;
  for (const { start, end, url } of linksOf(text, syntax)) {
    const room = MAX_TEXT_UNITS - (written.length + text.length - copied) + url.length;
    const replaced = replace(url, Math.max(0, Math.min(MAX_URL_UNITS, room)));
    if (replaced === url) continue;
    written += text.slice(copied, start) + (doubledBraces ? replaced.replaceAll(/[{}]/g, '$&$&') : replaced);
    copied = end;
    moves.push({ from: end, by: written.length - end });
  }
  if (moves.length === 0) return message;
  const changed = { ...message, text: written + text.slice(copied) };
  return syntax.emojis.size > 0 ? { ...changed, emojis: movedEmojis(message['emojis'], moves) } : changed;
}

/** From this position of the old text on, all stands by so much further right in the new one. */
interface Move {
  from: number;
  by: number;
}

function syntaxOf(text: string, emojis: unknown): TextSyntax {
  if (!Array.isArray(emojis)) return PLAIN_TEXT;
  const positions = emojis.map(indexOf).filter((index) => index !== undefined && text.charAt(index) === '$');
  return { doubledBraces: false, emojis: new Set(positions as number[]) };
}

function indexOf(emoji: unknown): number | undefined {
  const index = (emoji as Json | null | undefined)?.['index'];
  return typeof index === 'number' ? index : undefined;
}

function movedEmojis(emojis: unknown, moves: readonly Move[]): unknown {
  return (emojis as unknown[]).map((emoji) => {
    const index = indexOf(emoji);
    const by = index === undefined ? 0 : (moves.findLast(({ from }) => from <= index)?.by ?? 0);
    return index === undefined || by === 0 ? emoji : { ...(emoji as Json), index: index + by };
  });
}
