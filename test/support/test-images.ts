import { crc32, deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

/** Of every pixel its red, green, blue and opacity, 0 to 255. */
export type Painter = (x: number, y: number) => [number, number, number, number];

export const redLeftBlueRight =
  (width: number): Painter =>
  (x) =>
    x < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 255];

/** Changes from pixel to pixel, so that it hardly compresses; always the same for the same seed. */
export function noise(seed: number): Painter {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return () => [next(), next(), next(), 255];
}

export async function jpegOf(width: number, height: number, paint: Painter, quality = 90): Promise<Buffer> {
  return Transformer.fromRgbaPixels(pixelsOf(width, height, paint), width, height).jpeg(quality);
}

/** Made by hand: eight bits each of red, green, blue and opacity. */
export function pngOf(width: number, height: number, paint: Painter, ...chunks: Buffer[]): Buffer {
  const pixels = pixelsOf(width, height, paint);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width * 4, (y + 1) * width * 4)]),
  );
  return pngFrom(width, height, [
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.concat(rows), { level: 1 })),
  ]);
}

/** The header may claim any size. */
export function pngFrom(width: number, height: number, chunks: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, pngChunk('IHDR', header), ...chunks, pngChunk('IEND', Buffer.alloc(0))]);
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Two pictures of one size, each shown for half a second. */
export function animatedPngOf(width: number, height: number, paint: Painter): Buffer {
  const control = (sequence: number): Buffer => {
    const data = Buffer.alloc(26);
    data.writeUInt32BE(sequence, 0);
    data.writeUInt32BE(width, 4);
    data.writeUInt32BE(height, 8);
    data.writeUInt16BE(1, 20);
    data.writeUInt16BE(2, 22);
    return pngChunk('fcTL', data);
  };
  const second = deflateSync(Buffer.alloc((width * 4 + 1) * height));
  const frames = [control(1), pngChunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, 2]), second]))];
  const animation = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  const still = pngOf(width, height, paint, animation, control(0));
  const end = still.length - 12;
  return Buffer.concat([still.subarray(0, end), ...frames, still.subarray(end)]);
}

/** Made by hand: 8 × 8 pixels of one tone in cyan, magenta, yellow and black. */
export function cmykJpeg(): Buffer {
  const parts = [
    'ffd8',
    `ffdb004300${'01'.repeat(64)}`,
    'ffc00014080008000804011100021100031100041100',
    // One code each: the same tone as before, and nothing more in this block.
    `ffc400140001${'00'.repeat(15)}00`,
    `ffc400141001${'00'.repeat(15)}00`,
    'ffda000e0401000200030004',
    '00003f00',
    '00',
    'ffd9',
  ];
  return Buffer.from(parts.join(''), 'hex');
}

/** Where the phone was, as a text to look for, and how the picture has to be turned. */
export const SECRET_PLACE = 'GPS 35.6586N 139.7454E';

/** The JPEG with the EXIF a phone writes. */
export function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return withSegment(
    jpeg,
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(SECRET_PLACE)]),
  );
}

/** Behind the first two bytes. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

function pixelsOf(width: number, height: number, paint: Painter): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(paint(x, y), (y * width + x) * 4);
  return pixels;
}

/** The colour at a place: which of red, green and blue is strong. */
export async function colourAt(image: Buffer, x: number, y: number): Promise<string> {
  const { width } = await new Transformer(image).metadata();
  const pixels = await new Transformer(image).rawPixels();
  const channels = pixels.length / (width * (await new Transformer(image).metadata()).height);
  const at = (y * width + x) * channels;
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
  return (
    [red > 150 && 'red', green > 150 && 'green', blue > 150 && 'blue'].filter(Boolean).join(' ') || 'dark'
  );
}
