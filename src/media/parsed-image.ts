import type { MediaRemark } from './media-texts.js';
export type ImageType = 'image/jpeg' | 'image/png';

/** What stands in the header of an image, and the image without what says where and with what it was taken. */
export interface ParsedImage {
  type: ImageType;
  /** as stored, before it is turned */
  width: number;
  height: number;
  /** how it has to be turned to be upright: 1 to 8, as in EXIF; 1 is upright */
  orientation: number;
  channels: number;
  bitsPerChannel: number;
  hasAlpha: boolean;
  animated: boolean;
  /** the ICC profile of its colours: without it, those of a modern phone look pale */
  profile?: Buffer;
  /** the same picture, bit for bit, without metadata */
  bare: Buffer;
}

/** Says what is broken, for the person who sent it: "ends before the picture does". */
export class BrokenImage extends Error {
  constructor(readonly remark: MediaRemark) {
    super(remark.message);
  }
}

/** A profile for red, green and blue that fits into one segment of a JPEG; others are left out of what is made anew. */
export function usableProfile(profile: Buffer): Buffer | undefined {
  return profile.length <= MAX_PROFILE_BYTES && profile.toString('latin1', 16, 20) === 'RGB '
    ? profile
    : undefined;
}

export const MAX_PROFILE_BYTES = 65_000;
