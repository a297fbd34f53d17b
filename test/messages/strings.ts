/** `n` characters, code units and bytes alike. */
export const x = (n: number): string => 'x'.repeat(n);

/** `n` graphemes of 11 code units each: man, woman, girl and boy, joined. */
export const families = (n: number): string => '👨‍👩‍👧‍👦'.repeat(n);

/** `n` graphemes of 3 code units each: a consonant with vowel and tone above it. */
export const thai = (n: number): string => 'ที่'.repeat(n);

/** `n` graphemes of 2 code units each: a consonant with its vowel sign. */
export const devanagari = (n: number): string => 'नि'.repeat(n);

/** `n` graphemes of 4 code units each. */
export const flags = (n: number): string => '🇯🇵'.repeat(n);

/** `n` characters of one grapheme and 2 code units each: surrogate pairs. */
export const flowers = (n: number): string => '💐'.repeat(n);

/** An address of exactly `length` characters. */
export function urlOf(length: number, start = 'https://example.com/'): string {
  return start + 'a'.repeat(length - start.length);
}

/** Addresses of pictures and films that LINE cannot fetch, and why. */
export const BAD_HTTPS_URLS: readonly [why: string, url: unknown][] = [
  ['without TLS', 'http://example.com/a.png'],
  ['with a space', 'https://example.com/a b.png'],
  ['that is empty', ''],
  ['without scheme', '//example.com/a.png'],
  ['of javascript', 'javascript:alert(1)'],
  ['of 2001 characters', urlOf(2001)],
  ['that is a number', 7],
  ['that is null', null],
];
