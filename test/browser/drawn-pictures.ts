import { Transformer } from '@napi-rs/image';
import type { BrowserContext } from 'playwright-core';

/** Where the pictures of test messages are said to be: https, as LINE asks. Nothing is there but what is drawn here. */
const HOST = 'https://pictures.example';

/** Wider ones are drawn smaller, in their proportions: every pixel is painted here. */
const WIDEST = 440;

/** The address of a picture, drawn when it is fetched; the name decides what is on it. */
export const pictureUrl = (name: string, width: number, height: number): string =>
  `${HOST}/${name}-${width}x${height}.png`;

/** Answers every fetch of a picture, and of a sticker of LINE's, without the network. */
export async function servePictures(context: BrowserContext): Promise<void> {
  await context.route(`${HOST}/**`, async (route) => {
    const [, name = '', width, height] = /\/([a-z0-9-]+)-(\d+)x(\d+)\.png/.exec(route.request().url()) ?? [];
    const scale = Math.min(1, WIDEST / Number(width));
    const body = drawPicture(name, Math.round(Number(width) * scale), Math.round(Number(height) * scale));
    await route.fulfill({ body, contentType: 'image/png' });
  });
  await context.route('https://stickershop.line-scdn.net/**', (route) =>
    route.fulfill({ body: paint(240, 240, stickerPixel), contentType: 'image/png' }),
  );
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];
type Pixel = (x: number, y: number) => Color;

const drawn = new Map<string, Buffer>();

function drawPicture(name: string, width: number, height: number): Buffer {
  const key = `${name} ${width} ${height}`;
  const known = drawn.get(key) ?? paint(width, height, pixelOf(name, width, height));
  drawn.set(key, known);
  return known;
}

function pixelOf(name: string, width: number, height: number): Pixel {
  if (name === 'star-gold') return starPixel(width, height, [255, 179, 0, 255]);
  if (name === 'star-grey') return starPixel(width, height, [205, 208, 214, 255]);
  return landscapePixel(name, width, height);
}

function paint(width: number, height: number, pixel: Pixel): Buffer {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels.set(pixel(x, y), (y * width + x) * 4);
  return Transformer.fromRgbaPixels(pixels, width, height).pngSync();
}

const mix = (from: number, to: number, share: number): number => Math.round(from + (to - from) * share);

/** A hue as a colour, with how light it is from 0 to 1. */
function hue(degrees: number, light: number): Color {
  const channel = (offset: number): number => {
    const k = (offset + degrees / 30) % 12;
    return Math.round(
      255 * (light - 0.5 * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1))),
    );
  };
  return [channel(0), channel(8), channel(4), 255];
}

/** Sky, sun and three hills in colours of the name's own: one can tell cover from contain, and where the middle is. */
function landscapePixel(name: string, width: number, height: number): Pixel {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 11);
  const [top, bottom] = [hue(seed, 0.72), hue((seed + 40) % 360, 0.9)];
  const sun = { x: width * 0.68, y: height * 0.36, r: Math.min(width, height) * 0.14 };
  const hills = [0, 1, 2].map((n) => ({ color: hue((seed + 150 + 18 * n) % 360, 0.62 - 0.14 * n), n }));
  return (x, y) => {
    const hill = hills.findLast(
      ({ n }) =>
        y > height * (0.6 + 0.12 * n) + Math.sin(x / (width / (4 + n)) + seed + n * 2) * height * 0.06,
    );
    if (hill !== undefined) return hill.color;
    if (Math.hypot(x - sun.x, y - sun.y) < sun.r) return [255, 246, 214, 255];
    const share = y / height;
    return [mix(top[0], bottom[0], share), mix(top[1], bottom[1], share), mix(top[2], bottom[2], share), 255];
  };
}

const NOTHING: Color = [0, 0, 0, 0];

function starPixel(width: number, height: number, color: Color): Pixel {
  return (x, y) => {
    const [dx, dy] = [(x / width) * 2 - 1, (y / height) * 2 - 1.06];
    const sector = (2 * Math.PI) / 5;
    const turned = Math.atan2(dx, -dy) + 2 * Math.PI;
    const inSector = Math.abs((turned % sector) - sector / 2) / (sector / 2);
    // From a point of the star (1) to the dent between two (0).
    const edge = 0.42 + 0.52 * inSector ** 1.6;
    return Math.hypot(dx, dy) < edge ? color : NOTHING;
  };
}

/** A round face, as a sticker may be. */
const stickerPixel: Pixel = (x, y) => {
  const [dx, dy] = [x - 120, y - 124];
  const far = Math.hypot(dx, dy);
  if (far > 104) return NOTHING;
  if (far > 98) return [120, 78, 20, 255];
  const isEye = Math.hypot(Math.abs(dx) - 36, dy + 20) < 10;
  const isMouth = dy > 14 && Math.abs(Math.hypot(dx, dy - 8) - 44) < 5;
  const isCheek = Math.hypot(Math.abs(dx) - 62, dy - 16) < 15;
  if (isEye || isMouth) return [74, 44, 10, 255];
  return isCheek ? [255, 150, 120, 255] : [255, 214, 90, 255];
};
