import { exifOrientation } from './exif-orientation.js';
import { say } from './media-texts.js';
import { BrokenImage, type ParsedImage, usableProfile } from './parsed-image.js';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';
/** A JFIF segment without the thumbnail it may hold, which can show what was cut off. */
const BARE_JFIF_BYTES = 18;

/**
 * Reads a JPEG segment by segment, without decoding it. Kept is what a picture needs: of the application segments JFIF, the
 * colour profile and Adobe's colour transform; the rest (EXIF with its place, XMP, comments, pictures behind the end) is not.
 *
 * @throws BrokenImage
 */
export function readJpeg(content: Buffer): ParsedImage {
  const kept: Buffer[] = [content.subarray(0, 2)];
  let frame: Buffer | undefined;
  let orientation = 1;
  let profile: Buffer | undefined;
  for (let position = nextMarker(content, 2); ;) {
    const marker = content[position + 1];
    if (marker === END_OF_IMAGE) {
      kept.push(content.subarray(position, position + 2));
      break;
    }
    const segment = segmentAt(content, position);
    let end = position + segment.length;
    if (isFrame(marker)) {
      // Of two frames, the one checked here might not be the one that is decoded.
      if (frame) throw new BrokenImage(say('image_doubled'));
      frame = segment;
    }
    if (marker === APP1 && startsWith(segment, EXIF)) orientation = exifOrientation(segment.subarray(10));
    if (marker === APP2 && startsWith(segment, ICC) && segment[17] === 1)
      profile = usableProfile(segment.subarray(18));
    if (marker === START_OF_SCAN) end = nextMarker(content, end);
    if (isKept(marker, segment)) kept.push(content.subarray(position, end));
    position = nextMarker(content, end);
  }
  if (!frame || frame.length < 10) throw new BrokenImage(say('image_absent'));
  const channels = frame[9] ?? 0;
  return {
    type: 'image/jpeg',
    width: frame.readUInt16BE(7),
    height: frame.readUInt16BE(5),
    orientation,
    channels,
    bitsPerChannel: frame[4] ?? 8,
    hasAlpha: false,
    animated: false,
    profile: channels === 3 ? profile : undefined,
    bare: Buffer.concat(kept),
  };
}

/**
 * Where the next segment begins. Before it stands the data of a scan, in which `FF 00` is a byte FF and restart marks are
 * no segments; elsewhere nothing stands before it that a picture needs.
 */
function nextMarker(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const marker = content[at + 1] ?? 0;
    if (marker >= 0xc0 && marker !== 0xff && !isRestart(marker)) return at;
  }
  throw new BrokenImage(say('image_cut_off'));
}

function segmentAt(content: Buffer, position: number): Buffer {
  const length = position + 4 <= content.length ? content.readUInt16BE(position + 2) : 0;
  const end = position + 2 + length;
  if (length < 2 || end > content.length) throw new BrokenImage(say('image_cut_off'));
  return content.subarray(position, end);
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Start of frame: C0 to CF, but for the tables C4 and CC and the reserved C8. */
function isFrame(marker = 0): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isKept(marker = 0, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return startsWith(segment, 'JFIF\0') && segment.length === BARE_JFIF_BYTES;
  if (marker === APP2) return startsWith(segment, ICC);
  return marker === APP14 && startsWith(segment, 'Adobe');
}

/** After the marker and the length. */
function startsWith(segment: Buffer, name: string): boolean {
  return segment.toString('latin1', 4, 4 + name.length) === name;
}
