import type { ImageType } from './parsed-image.js';

export type FoundType =
  | { kind: 'image'; type: ImageType }
  /** what it is, in words, and how to get to what is allowed */
  | { kind: 'other'; found: string; wayOut: string };

const SAVE_AS = 'Save it as JPEG or PNG, and upload that.';

/** By the first bytes of what LINE does not show; the name of a file and what its sender calls it say nothing. */
const OTHERS: [RegExp, found: string, wayOut: string][] = [
  [/^GIF8/, 'a GIF', 'Save it as PNG; if it moves, as animated PNG (APNG) of at most 300 KB.'],
  [/^RIFF.{4}WEBP/s, 'a WebP image', SAVE_AS],
  [/^.{4}ftypavi[fs]/s, 'an AVIF image', SAVE_AS],
  [
    /^.{4}ftyp(hei[cfmsx]|hevc|mif1|msf1)/s,
    'a HEIC photo',
    'On an iPhone, choose Settings > Camera > Formats > Most Compatible, or export it as JPEG.',
  ],
  [/^.{4}ftyp/s, 'a video', 'Upload a picture; videos are not kept here.'],
  [/^BM/, 'a BMP image', SAVE_AS],
  [/^(II\*\0|MM\0\*)/, 'a TIFF image', SAVE_AS],
  [/^8BPS/, 'a Photoshop file', SAVE_AS],
  [/^%PDF/, 'a PDF', 'Export the page as JPEG or PNG, and upload that.'],
  [/^[\s\S]{0,300}<svg[\s>]/i, 'an SVG drawing', 'Export it as PNG, and upload that.'],
  [/^[\s\S]{0,300}<(!doctype|html|head|body|script)[\s>]/i, 'a web page', 'Upload the picture itself.'],
];
const LOOKED_AT_BYTES = 400;

export function recogniseType(content: Buffer): FoundType {
  const start = content.toString('latin1', 0, LOOKED_AT_BYTES);
  if (start.startsWith('\xff\xd8\xff')) return { kind: 'image', type: 'image/jpeg' };
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'image', type: 'image/png' };
  const known = OTHERS.find(([pattern]) => pattern.test(start));
  if (known) return { kind: 'other', found: known[1], wayOut: known[2] };
  return { kind: 'other', found: 'no image that is known here', wayOut: SAVE_AS };
}
