import { open, PICTURE, times, type Json } from './builders.js';

export const flex = (contents: unknown, more: Json = {}): Json => ({
  type: 'flex',
  altText: 'Our menu',
  contents,
  ...more,
});
export const bubble = (more: Json = {}): Json => ({ type: 'bubble', body: box(), ...more });
export const flexCarousel = (bubbles: unknown, more: Json = {}): Json => ({
  type: 'carousel',
  contents: bubbles,
  ...more,
});

export const box = (contents: unknown = [words()], more: Json = {}): Json => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...more,
});
export const words = (more: Json = {}): Json => ({ type: 'text', text: 'Hello', ...more });
export const span = (more: Json = {}): Json => ({ type: 'span', text: 'Hello', ...more });
export const button = (more: Json = {}): Json => ({ type: 'button', action: open(), ...more });
export const picture = (more: Json = {}): Json => ({ type: 'image', url: PICTURE, ...more });
export const icon = (more: Json = {}): Json => ({ type: 'icon', url: PICTURE, ...more });
export const film = (more: Json = {}): Json => ({
  type: 'video',
  url: 'https://example.com/film.mp4',
  previewUrl: PICTURE,
  altContent: picture({ size: 'full', aspectRatio: '20:13', aspectMode: 'cover' }),
  aspectRatio: '20:13',
  ...more,
});

/** A bubble whose body holds these components, one below the other. */
export const inBody = (...contents: unknown[]): Json => flex(bubble({ body: box(contents) }));

/** A bubble whose body is a line of text and icons. */
export const inLine = (...contents: unknown[]): Json =>
  flex(bubble({ body: box(contents, { layout: 'baseline' }) }));

export const KILOBYTE = 1024;

/** Bytes of the value's JSON in UTF-8, which is what LINE's limits of flex count. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

const LINES = 32;

/** A bubble of exactly so many bytes of JSON, filled with one letter; single bytes make up what does not fit. */
export function bubbleOfBytes(bytes: number, letter = 'x'): Json {
  const filledWith = (lines: string[]): Json => bubble({ body: box(lines.map((text) => words({ text }))) });
  const toFill = bytes - bytesOf(filledWith(times(LINES, () => '')));
  const letterBytes = Buffer.byteLength(letter);
  const perLine = Math.floor(toFill / letterBytes / LINES);
  const rest = toFill - perLine * letterBytes * LINES;
  return filledWith(times(LINES, (line) => letter.repeat(perLine) + (line === 0 ? 'x'.repeat(rest) : '')));
}

/** A carousel of exactly so many bytes of JSON, in two bubbles. */
export function carouselOfBytes(bytes: number): Json {
  const around = bytesOf(flexCarousel([])) + ','.length;
  const half = Math.floor((bytes - around) / 2);
  return flexCarousel([bubbleOfBytes(half), bubbleOfBytes(bytes - around - half)]);
}
