import { inflateSync } from 'node:zlib';
import { exifOrientation } from './exif-orientation.js';
import { say } from './media-texts.js';
import { BrokenImage, MAX_PROFILE_BYTES, type ParsedImage, usableProfile } from './parsed-image.js';

const SIGNATURE_BYTES = 8;
/** length, name and checksum around the data of a chunk */
const FRAME_BYTES = 12;
const HEADER_BYTES = 13;

/** What a picture needs: its pixels, its colours, its animation. Texts, times, EXIF and what we do not know are left out. */
const KEPT = new Set(
  'IHDR PLTE tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT IDAT IEND'.split(' '),
);
/** by the colour type in the header: grey, colour, palette, grey and alpha, colour and alpha */
const CHANNELS: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 4, 4: 2, 6: 4 };

/**
 * Reads a PNG chunk by chunk, without decoding it.
 *
 * @throws BrokenImage
 */
export function readPng(content: Buffer): ParsedImage {
  const kept: Buffer[] = [content.subarray(0, SIGNATURE_BYTES)];
  const named = new Map<string, Buffer>();
  for (let position = SIGNATURE_BYTES; !named.has('IEND');) {
    const chunk = chunkAt(content, position);
    const name = chunk.toString('latin1', 4, 8);
    if ((name === 'IHDR') !== (named.size === 0)) throw new BrokenImage(say('image_size_late'));
    if (!named.has(name)) named.set(name, chunk.subarray(8, -4));
    if (KEPT.has(name)) kept.push(chunk);
    position += chunk.length;
  }
  const header = named.get('IHDR');
  const channels = CHANNELS[header?.[9] ?? 1];
  if (header?.length !== HEADER_BYTES || !channels) throw new BrokenImage(say('image_headless'));
  const animated = named.has('acTL');
  const exif = named.get('eXIf');
  return {
    type: 'image/png',
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    // The pictures of an animation are not turned: they are kept as they are.
    orientation: exif && !animated ? exifOrientation(exif) : 1,
    channels,
    bitsPerChannel: Math.max(8, header[8] ?? 8),
    hasAlpha: channels === 2 || header[9] === 6 || named.has('tRNS'),
    animated,
    profile: profileOf(named.get('iCCP')),
    bare: Buffer.concat(kept),
  };
}

function chunkAt(content: Buffer, position: number): Buffer {
  const length = position + FRAME_BYTES <= content.length ? content.readUInt32BE(position) : Infinity;
  const end = position + FRAME_BYTES + length;
  if (end > content.length) throw new BrokenImage(say('image_cut_off'));
  return content.subarray(position, end);
}

/** A name, a zero, the method (always zero), then the profile, compressed. */
function profileOf(chunk: Buffer | undefined): Buffer | undefined {
  if (!chunk) return undefined;
  try {
    const compressed = chunk.subarray(chunk.indexOf(0) + 2);
    return usableProfile(inflateSync(compressed, { maxOutputLength: MAX_PROFILE_BYTES }));
  } catch {
    // Too large or broken: a picture without a profile is shown all the same.
    return undefined;
  }
}
