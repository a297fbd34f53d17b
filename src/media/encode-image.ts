import { CompressionType, FilterType, ResizeFilterType, ResizeFit, Transformer } from '@napi-rs/image';
import { withProfile } from './color-profile.js';
import type { Size } from './image-limits.js';
import type { ImageType } from './parsed-image.js';

/** A picture to make smaller ones from. */
export interface Picture extends Size {
  content: Buffer;
  /** applied while it is decoded; the size is that of the turned picture */
  orientation: number;
  /** what its smaller ones should be, if they get small enough as that */
  type: ImageType;
  hasAlpha: boolean;
  profile?: Buffer;
}

export interface EncodedImage extends Size {
  type: ImageType;
  content: Buffer;
}

interface Way {
  type: ImageType;
  encode: (image: Transformer) => Promise<Buffer>;
}

/** Adaptive filters halve a photo, in the same time. */
const PNG: Way = { type: 'image/png', encode: (image) => image.png({ filterType: FilterType.Adaptive }) };
/** The first is good enough that nobody sees a difference on a phone; the others are for what would be too large. */
const JPEGS = [88, 75, 60].map((quality): Way => ({
  type: 'image/jpeg',
  encode: (image) => image.jpeg(quality),
}));
/** For pictures that are read again at once. */
const QUICK = { compressionType: CompressionType.Fast };
const BYTES_PER_PIXEL = 4;
const WORTH_COLLECTING_BYTES = 16_000_000;
const SMALLER = 0.8;

/**
 * Encodes a picture at `size` so that it takes at most `maxBytes`: without loss if it came so, then with more and more
 * loss, and when nothing helps, with fewer pixels. JPEG knows no transparency, so a picture that has some loses pixels first.
 */
export async function encodeWithin(picture: Picture, size: Size, maxBytes: number): Promise<EncodedImage> {
  const image = transformer(picture, size);
  for (const { type, encode } of waysOf(picture)) {
    const content = withProfile(await encode(image), type, picture.profile);
    if (content.length > maxBytes) continue;
    countAsGarbage(picture);
    return { type, content, ...size };
  }
  countAsGarbage(picture);
  const fewer = { width: Math.ceil(size.width * SMALLER), height: Math.ceil(size.height * SMALLER) };
  return encodeWithin(picture, fewer, maxBytes);
}

/** The same where the size has to be exact, as for imagemaps: what is transparent becomes white when nothing else helps. */
export async function encodeExactly(picture: Picture, size: Size, maxBytes: number): Promise<EncodedImage> {
  const encoded = await encodeWithin(picture, size, maxBytes);
  if (encoded.width === size.width) return encoded;
  const white = Buffer.alloc(size.width * size.height * BYTES_PER_PIXEL, 0xff);
  const { content: onTop } = await reducePicture(picture, size);
  const content = await Transformer.fromRgbaPixels(white, size.width, size.height)
    .overlay(onTop, 0, 0)
    .png(QUICK);
  return encodeWithin({ ...picture, ...size, content, type: 'image/jpeg', hasAlpha: false }, size, maxBytes);
}

/**
 * The picture turned upright at `size`, as a PNG that is quick to make and to read: of a large picture it is decoded once,
 * and the smaller ones are made from this.
 */
export async function reducePicture(picture: Picture, size: Size): Promise<Picture> {
  const content = await transformer(picture, size).png(QUICK);
  countAsGarbage(picture);
  return { ...picture, ...size, content, orientation: 1 };
}

/** The size has to be that of the picture in proportion; the library does not crop to `Fill`. */
function transformer(picture: Picture, size: Size): Transformer {
  const image = new Transformer(picture.content);
  if (picture.orientation !== 1) image.rotate(picture.orientation);
  if (size.width === picture.width && size.height === picture.height) return image;
  // Not its `fastResize`: that one takes twice the memory, and half the time does not matter here.
  return image.resize({ ...size, filter: ResizeFilterType.Lanczos3, fit: ResizeFit.Fill });
}

function waysOf({ type, hasAlpha }: Picture): Way[] {
  if (type === 'image/jpeg') return JPEGS;
  return hasAlpha ? [PNG] : [PNG, ...JPEGS];
}

/**
 * The library keeps a decoded picture until its object is collected, and to V8, which sees a few bytes of it, that is not
 * urgent: conversions would leave a hundred megabytes each. An allocation of the same size, for which the system gives no
 * memory until it is written to, makes V8 count what there is to gain.
 */
function countAsGarbage({ width, height }: Size): void {
  const bytes = width * height * BYTES_PER_PIXEL;
  if (bytes > WORTH_COLLECTING_BYTES) void new ArrayBuffer(bytes);
}
