import type { Encoding } from './encodings.js';

/** Below this, nothing that was tried looks like writing. */
const PLAUSIBLE = 0.3;
/** Closer than this, two guesses are one as good as the other. */
const MARGIN = 0.05;

/**
 * The Asian encoding that bytes which are not UTF-8 are most likely in; `undefined` when none, or two, would do.
 *
 * Each candidate reads the bytes by its own rules and gives every character marks for how common it is: kana and the
 * frequent characters of the standards' first level high, rare ones low, what the encoding does not have strongly
 * negative. General detectors go by statistics of long texts; files of contacts are often a few names.
 *
 * @param sample some lines, best those with bytes from 0x80 up; may begin or end inside a character
 */
export function recogniseEncoding(sample: Buffer): Encoding | undefined {
  const scores = [
    { encoding: 'shift_jis' as const, score: average(sample, shiftJisAt) },
    { encoding: 'big5' as const, score: average(sample, big5At) },
    { encoding: 'tis-620' as const, score: average(sample, thaiAt) },
  ].toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || !second || best.score < PLAUSIBLE || best.score - second.score < MARGIN) return undefined;
  return best.encoding;
}

/** Marks for one character: how common it is, and its bytes. */
interface Mark {
  mark: number;
  length: 1 | 2;
}

type MarkAt = (bytes: Buffer, at: number) => Mark;

const INVALID: Mark = { mark: -10, length: 1 };

function average(bytes: Buffer, markAt: MarkAt): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const { mark, length } = markAt(bytes, at);
    sum += mark;
    count += 1;
    at += length;
  }
  return count === 0 ? 0 : sum / count;
}

/** Rows of JIS X 0208: 0x81 punctuation, 0x82–0x83 kana, 0x88–0x97 frequent kanji, 0x98–0xEA rare ones. */
function shiftJisAt(bytes: Buffer, at: number): Mark {
  const lead = bytes[at] ?? 0;
  if (lead >= 0xa1 && lead <= 0xdf) return { mark: 0.25, length: 1 };
  const trail = bytes[at + 1] ?? 0;
  const isPair =
    trail >= 0x40 && trail <= 0xfc && trail !== 0x7f && lead >= 0x81 && lead <= 0xfc && lead !== 0xa0;
  if (!isPair) return INVALID;
  if (lead === 0x82 || lead === 0x83) return { mark: 1, length: 2 };
  if (lead === 0x81) return { mark: 0.8, length: 2 };
  if (lead >= 0x88 && lead <= 0x97) return { mark: 0.9, length: 2 };
  if (lead >= 0x98 && lead <= 0xea) return { mark: 0.2, length: 2 };
  return { mark: -1, length: 2 };
}

/** 0xA1–0xA3 punctuation, 0xA4–0xC6 frequent characters, 0xC9–0xF9 rare ones; the rest are extensions. */
function big5At(bytes: Buffer, at: number): Mark {
  const lead = bytes[at] ?? 0;
  const trail = bytes[at + 1] ?? 0;
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
  if (lead < 0x81 || lead > 0xfe || !isTrail) return INVALID;
  if (lead >= 0xa4 && lead <= 0xc6) return { mark: 0.9, length: 2 };
  if (lead >= 0xa1 && lead <= 0xa3) return { mark: 0.5, length: 2 };
  if (lead >= 0xc9 && lead <= 0xf9) return { mark: 0.2, length: 2 };
  return { mark: -1, length: 2 };
}

/** A vowel or tone mark stands above or below a consonant: there it is the surest sign, elsewhere it is none. */
function thaiAt(bytes: Buffer, at: number): Mark {
  const byte = bytes[at] ?? 0;
  if (byte < 0xa1) return { mark: -1, length: 1 };
  if ((byte >= 0xdb && byte <= 0xde) || byte >= 0xfc) return INVALID;
  const before = at > 0 ? (bytes[at - 1] ?? 0) : 0;
  const after = bytes[at + 1] ?? 0;
  if (isThaiMark(byte)) return { mark: isThaiLetter(before) || isThaiMark(before) ? 1.5 : -2, length: 1 };
  // The second bytes of Chinese characters are often ASCII; Thai is not written against Latin letters.
  const touchesLatin = (after >= 0x40 && after <= 0x7e) || (before >= 0x40 && before <= 0x7e);
  return { mark: touchesLatin ? -1 : 0.8, length: 1 };
}

function isThaiMark(byte: number): boolean {
  return byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
}

function isThaiLetter(byte: number): boolean {
  return byte >= 0xa1 && byte <= 0xce;
}
