import { crc32, deflateSync } from 'node:zlib';
import type { ImageType } from './parsed-image.js';

const START_OF_IMAGE_BYTES = 2;
const PNG_SIGNATURE_AND_HEADER_BYTES = 33;

/** An image that was made anew, with the profile of the one it was made from: its numbers mean the same colours. */
export function withProfile(content: Buffer, type: ImageType, profile: Buffer | undefined): Buffer {
  if (!profile) return content;
  const [at, part] =
    type === 'image/jpeg'
      ? [endOfFirstSegment(content), segmentOf(profile)]
      : [PNG_SIGNATURE_AND_HEADER_BYTES, chunkOf(profile)];
  return Buffer.concat([content.subarray(0, at), part, content.subarray(at)]);
}

/** Behind JFIF's segment, which has to be the first. */
function endOfFirstSegment(jpeg: Buffer): number {
  const isApp0 = jpeg.readUInt16BE(START_OF_IMAGE_BYTES) === 0xffe0;
  return isApp0 ? START_OF_IMAGE_BYTES + 2 + jpeg.readUInt16BE(4) : START_OF_IMAGE_BYTES;
}

function segmentOf(profile: Buffer): Buffer {
  // The first of one parts.
  const name = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1');
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(2 + name.length + profile.length, 2);
  return Buffer.concat([head, name, profile]);
}

function chunkOf(profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPprofile\0\0', 'latin1'), deflateSync(profile)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length - 4, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
