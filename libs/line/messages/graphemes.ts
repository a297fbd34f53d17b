/**
 * Characters that are always one grapheme cluster each beside one another: line feed, printable ASCII, Latin letters,
 * kana, the common Chinese characters and the full-width forms. No carriage return, since CR and LF are one together.
 */
const PLAIN =
  /^[\n -~\u{a0}-\u{ac}\u{ae}-\u{2ff}\u{3000}-\u{3029}\u{3041}-\u{3096}\u{30a1}-\u{30ff}\u{4e00}-\u{9fff}\u{ff01}-\u{ff5e}]*$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * Characters as a reader sees them (grapheme clusters): a family emoji counts one, as does a letter with its accents.
 * LINE counts labels, texts of actions and texts of templates so.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/text-character-count/
 */
export function countGraphemes(text: string): number {
  if (PLAIN.test(text)) return text.length;
  // Made once: a segmenter costs some hundred times what a short text does.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
