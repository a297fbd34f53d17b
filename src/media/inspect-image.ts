import { MAX_PIXELS, MAX_SIDE } from './image-limits.js';
import { BrokenImage, type ParsedImage } from './parsed-image.js';
import { readJpeg } from './read-jpeg.js';
import { readPng } from './read-png.js';
import { type MediaRemark, say } from './media-texts.js';
import { recogniseType } from './recognise-type.js';

export type Inspection =
  | { kind: 'image'; image: ParsedImage }
  | { kind: 'other_type'; found: string; wayOut: string }
  | { kind: 'broken'; why: MediaRemark }
  | { kind: 'too_many_pixels'; width: number; height: number };

/**
 * What a file is by its content, before any of it is decoded: a small file may claim a picture that fills the memory.
 * Whether its pixels can be decoded shows later.
 */
export function inspectImage(content: Buffer): Inspection {
  const found = recogniseType(content);
  if (found.kind === 'other') return { ...found, kind: 'other_type' };
  try {
    const image = found.type === 'image/jpeg' ? readJpeg(content) : readPng(content);
    const { width, height } = image;
    if (width === 0 || height === 0) return { kind: 'broken', why: say('image_sizeless') };
    if (weighPixels(image) > MAX_PIXELS || Math.max(width, height) > MAX_SIDE)
      return { kind: 'too_many_pixels', width, height };
    return { kind: 'image', image };
  } catch (error) {
    if (error instanceof BrokenImage) return { kind: 'broken', why: error.remark };
    throw error;
  }
}

/** Pixels by what they take when decoded: one of more than 8 bits for each channel counts twice. */
export function weighPixels(image: Pick<ParsedImage, 'width' | 'height' | 'bitsPerChannel'>): number {
  return image.width * image.height * (image.bitsPerChannel > 8 ? 2 : 1);
}
