import { describe, expect, it } from '@jest/globals';
import {
  animatedPngOf,
  jpegOf,
  pngChunk,
  pngFrom,
  pngOf,
  redLeftBlueRight,
  SECRET_PLACE,
  withExif,
  withSegment,
} from '../../test/support/test-images.js';
import { withProfile } from './color-profile.js';
import { inspectImage } from './inspect-image.js';
import type { ParsedImage } from './parsed-image.js';
import { say } from './media-texts.js';

const paint = redLeftBlueRight(30);

function imageOf(content: Buffer): ParsedImage {
  const inspection = inspectImage(content);
  if (inspection.kind !== 'image') throw new Error(JSON.stringify(inspection));
  return inspection.image;
}

describe('a JPEG', () => {
  it('is told by its content, with its size, and is kept bit for bit', async () => {
    const jpeg = await jpegOf(30, 20, paint);
    const { bare, ...facts } = imageOf(jpeg);
    expect(facts).toEqual({
      type: 'image/jpeg',
      width: 30,
      height: 20,
      orientation: 1,
      channels: 3,
      bitsPerChannel: 8,
      hasAlpha: false,
      animated: false,
      profile: undefined,
    });
    expect(bare.equals(jpeg)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says that it has to be turned: %i', async (orientation) => {
    expect(imageOf(withExif(await jpegOf(30, 20, paint), orientation)).orientation).toBe(orientation);
  });

  it.each([0, 9, 65_535])(
    'given the turn %i, which there is not, is taken for upright',
    async (orientation) => {
      expect(imageOf(withExif(await jpegOf(30, 20, paint), orientation)).orientation).toBe(1);
    },
  );

  it('loses EXIF, comments and what stands behind its end', async () => {
    const jpeg = await jpegOf(30, 20, paint);
    const comment = withSegment(withExif(jpeg, 1), 0xfe, Buffer.from(SECRET_PLACE));
    const tail = Buffer.concat([comment, Buffer.from(`<script>${SECRET_PLACE}`)]);
    expect(imageOf(tail).bare.equals(jpeg)).toBe(true);
  });

  it('keeps the profile of its colours, and gives it on', async () => {
    const profile = Buffer.alloc(500, 'x');
    profile.write('RGB ', 16, 'latin1');
    const jpeg = withProfile(await jpegOf(30, 20, paint), 'image/jpeg', profile);
    expect(imageOf(jpeg).profile).toEqual(profile);
    expect(imageOf(jpeg).bare.equals(jpeg)).toBe(true);
    expect(imageOf(withProfile(pngOf(30, 20, paint), 'image/png', profile)).profile).toEqual(profile);
  });

  it('given half of it, is cut off', async () => {
    const jpeg = await jpegOf(30, 20, paint);
    for (const length of [4, 30, jpeg.length >> 1, jpeg.length - 2])
      expect(inspectImage(jpeg.subarray(0, length))).toEqual({
        kind: 'broken',
        why: say('image_cut_off'),
      });
  });

  it('given a second size, is not believed', async () => {
    const bomb = withSegment(await jpegOf(30, 20, paint), 0xc0, Buffer.from('080001000103', 'hex'));
    expect(inspectImage(bomb)).toEqual({ kind: 'broken', why: say('image_doubled') });
  });
});

describe('a PNG', () => {
  it('loses texts and EXIF, and keeps its pixels', () => {
    const text = pngChunk('tEXt', Buffer.from(`Comment\0${SECRET_PLACE}`));
    const exif = pngChunk('eXIf', Buffer.from('49492a00080000000100120103000100000006000000', 'hex'));
    const { bare, orientation, hasAlpha } = imageOf(pngOf(30, 20, paint, text, exif));
    expect(bare.equals(pngOf(30, 20, paint))).toBe(true);
    expect({ orientation, hasAlpha }).toEqual({ orientation: 6, hasAlpha: true });
  });

  it('given an animation, keeps all of it', () => {
    const png = animatedPngOf(30, 20, paint);
    const { bare, animated } = imageOf(png);
    expect(animated).toBe(true);
    expect(bare.equals(png)).toBe(true);
  });

  it.each([
    [50_000, 50_000],
    [6_400, 6_400],
    [20_001, 1],
  ])('given a header that claims %i × %i pixels, is refused before it is decoded', (width, height) => {
    expect(inspectImage(pngFrom(width, height, []))).toEqual({ kind: 'too_many_pixels', width, height });
  });

  it('given no pixels, is broken', () => {
    expect(inspectImage(pngFrom(0, 10, [])).kind).toBe('broken');
  });

  it('given half of it, is cut off', () => {
    const png = pngOf(30, 20, paint);
    for (const length of [8, 20, png.length >> 1, png.length - 12])
      expect(inspectImage(png.subarray(0, length)).kind).toBe('broken');
  });
});

describe('what is neither', () => {
  it.each([
    ['GIF89a…', 'a GIF', /APNG/],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'a WebP image', /JPEG or PNG/],
    ['\0\0\0\x18ftypheic', 'a HEIC photo', /Most Compatible/],
    ['\0\0\0\x18ftypavif', 'an AVIF image', /JPEG or PNG/],
    ['\0\0\0\x18ftypisom', 'a video', /picture/],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', 'an SVG drawing', /as PNG/],
    ['\n<!DOCTYPE html><title>', 'a web page', /picture itself/],
    ['external_id,line_id\n', 'no image that is known here', /JPEG or PNG/],
    ['\x89PNG', 'no image that is known here', /JPEG or PNG/],
  ])('%j is %s', (start, found, wayOut) => {
    const inspection = inspectImage(Buffer.from(start, 'latin1'));
    expect(inspection).toEqual({ kind: 'other_type', found, wayOut: expect.stringMatching(wayOut) });
  });
});
