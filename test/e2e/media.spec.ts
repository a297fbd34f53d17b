import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import supertest, { type Agent, type Test } from 'supertest';
import { Database } from '../../src/database/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import {
  animatedPngOf,
  cmykJpeg,
  colourAt,
  jpegOf,
  noise,
  pngFrom,
  pngOf,
  redLeftBlueRight,
  SECRET_PLACE,
  withExif,
} from '../support/test-images.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const WIDTHS = [240, 300, 460, 700, 1040];
const NOBODYS_ID = '6f1c2f5e-2d3a-4f5b-9c6d-7e8f90a1b2c3';

let test: TestServer;
let anyone: Agent;
let other: Agent;

beforeAll(async () => {
  test = await startTestServer();
  anyone = supertest.agent(test.url);
  other = await addWorkspace(test);
});
afterAll(() => test.close());

function upload(content: Buffer, fields: Record<string, string> = {}, fileName = 'spring.jpg'): Test {
  return test.request.post('/api/v1/media').field(fields).attach('file', content, fileName);
}
const fetchFile = (url: string): Test => anyone.get(new URL(url).pathname).buffer(true).parse(intoBuffer);
const metadataOf = async (url: string) => {
  const { body } = await fetchFile(url).expect(200);
  const { width, height, format } = await new Transformer(body).metadata();
  return { width, height, format };
};

function intoBuffer(response: NodeJS.EventEmitter, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

describe('POST /media', () => {
  it('takes a photo, and says what it is and where it fits', async () => {
    const photo = await jpegOf(1600, 1200, redLeftBlueRight(1600));
    const { body } = await upload(photo, { use: 'imagemap' }, 'C:\\photos\\春 sale.jpg').expect(201);
    const url = `${test.url.replace('127.0.0.1', 'localhost')}/media/${body.id}`;
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{14}4/),
      name: '春 sale.jpg',
      type: 'image/jpeg',
      width: 1600,
      height: 1200,
      bytes: photo.length,
      animated: false,
      createdAt: expect.any(String),
      urls: { original: url, preview: `${url}/preview`, imagemapBase: `${url}/imagemap` },
      baseSize: { width: 1040, height: 780 },
      fits: [
        { use: 'image', ok: true, remarks: [], url },
        { use: 'imagemap', ok: true, remarks: [], url: `${url}/imagemap` },
        {
          use: 'flex',
          ok: true,
          remarks: [expect.objectContaining({ code: 'image_by_preview' })],
          url: `${url}/preview`,
        },
        { use: 'template', ok: true, remarks: [expect.any(Object)], url: `${url}/preview` },
        { use: 'icon', ok: false, remarks: [expect.objectContaining({ code: 'icon_type' })], url: null },
      ],
      warnings: [expect.stringContaining('PUBLIC_URL')],
    });
    expect((await test.request.get(`/api/v1/media/${body.id}`).expect(200)).body).toEqual(body);
    expect((await fetchFile(url)).body.equals(photo)).toBe(true);
    expect(await metadataOf(`${url}/preview`)).toEqual({ width: 1024, height: 768, format: 'jpeg' });
    for (const width of WIDTHS) {
      const height = Math.round(width * 0.75);
      expect(await metadataOf(`${url}/imagemap/${width}`)).toEqual({ width, height, format: 'jpeg' });
    }
  });

  it('given a turned photo with its place, serves it upright and without', async () => {
    const photo = withExif(await jpegOf(1200, 800, redLeftBlueRight(1200)), 6);
    expect(photo.includes(SECRET_PLACE)).toBe(true);
    const { body } = await upload(photo).expect(201);
    expect(body).toMatchObject({ width: 800, height: 1200, baseSize: { width: 1040, height: 1560 } });
    const paths = ['', '/preview', ...WIDTHS.map((width) => `/imagemap/${width}`)];
    for (const path of paths) {
      const file = (await fetchFile(body.urls.original + path).expect(200)).body;
      expect(file.includes('Exif') || file.includes(SECRET_PLACE)).toBe(false);
      const { width, height, orientation } = await new Transformer(file).metadata(true);
      expect(Math.abs(height / width - 1.5)).toBeLessThan(0.01);
      expect(orientation).toBeUndefined();
      // Turned clockwise, what was on the left is above.
      expect(await colourAt(file, width >> 1, height >> 3)).toBe('red');
      expect(await colourAt(file, width >> 1, height - (height >> 3))).toBe('blue');
    }
  });

  it('given an upright photo with its place, serves the same pixels without', async () => {
    const photo = await jpegOf(300, 200, redLeftBlueRight(300));
    const { body } = await upload(withExif(photo, 1)).expect(201);
    expect((await fetchFile(body.urls.original)).body.equals(photo)).toBe(true);
  });

  it('given the colours of a printer, serves those of a screen', async () => {
    const { body } = await upload(cmykJpeg()).expect(201);
    expect(body).toMatchObject({ type: 'image/jpeg', width: 8, height: 8 });
    const file = (await fetchFile(body.urls.original).expect(200)).body;
    // Eight bits, the size, and three channels instead of four.
    expect(file.includes(Buffer.from('ffc0001108000800080300', 'hex').subarray(0, 10))).toBe(true);
  });

  it('given a narrow image, scales it up for an imagemap and says so', async () => {
    const { body } = await upload(pngOf(500, 1000, redLeftBlueRight(500)), {}, 'tall.png').expect(201);
    expect(body.baseSize).toEqual({ width: 1040, height: 2080 });
    expect(body.fits[1]).toMatchObject({
      use: 'imagemap',
      ok: true,
      remarks: [expect.objectContaining({ code: 'imagemap_scaled_up' })],
    });
    expect(await metadataOf(`${body.urls.imagemapBase}/1040`)).toEqual({
      width: 1040,
      height: 2080,
      format: 'png',
    });
    expect(await metadataOf(body.urls.preview)).toEqual({ width: 500, height: 1000, format: 'png' });
  });

  it('given a very tall image, takes it, but for no imagemap', async () => {
    const tall = pngOf(100, 1000, redLeftBlueRight(100));
    const refused = await upload(tall, { use: 'imagemap' }).expect(422);
    expect(refused.body.errors).toMatchObject([
      { path: 'file', message: expect.stringContaining('too tall') },
    ]);
    const { body } = await upload(tall).expect(201);
    expect(body).toMatchObject({ baseSize: null, urls: { imagemapBase: null } });
    await fetchFile(`${body.urls.original}/imagemap/1040`).expect(404);
    await upload(tall, { use: 'imagemap' }).expect(422);
  });

  it('given an animated PNG, keeps it as it is, and shows its first picture elsewhere', async () => {
    const animation = animatedPngOf(200, 200, redLeftBlueRight(200));
    const { body } = await upload(animation, { use: 'flex' }, 'wave.png').expect(201);
    expect(body).toMatchObject({ type: 'image/png', animated: true });
    expect(body.fits[2]).toMatchObject({ use: 'flex', ok: true, url: body.urls.original });
    expect((await fetchFile(body.urls.original)).body.equals(animation)).toBe(true);
    const preview = (await fetchFile(body.urls.preview)).body;
    expect(preview.includes('acTL')).toBe(false);
    expect(await colourAt(preview, 10, 10)).toBe('red');
  });

  it('given an animated PNG that LINE would not play, says so when it is meant to move', async () => {
    const large = animatedPngOf(1100, 300, redLeftBlueRight(1100));
    const { body } = await upload(large, { use: 'flex' }).expect(422);
    expect(body.errors[0].message).toMatch(/1100 × 300 .* up to 1024/);
    await upload(large).expect(201);
  });

  it('given pictures that hardly compress, makes previews of at most 1 MB', async () => {
    const paint = noise(1);
    const opaque = await upload(await jpegOf(800, 800, paint, 100)).expect(201);
    expect((await fetchFile(opaque.body.urls.preview)).body.length).toBeLessThanOrEqual(1_000_000);
    const seen = pngOf(800, 800, (x, y) => [...paint(x, y).slice(0, 3), x % 256] as never);
    const { body } = await upload(seen).expect(201);
    const preview = (await fetchFile(body.urls.preview)).body;
    expect(preview.length).toBeLessThanOrEqual(1_000_000);
    expect((await new Transformer(preview).metadata()).format).toBe('png');
  });

  it('given the same file again, answers the one that is there', async () => {
    const photo = await jpegOf(200, 100, redLeftBlueRight(50));
    const [first, second] = await Promise.all([
      upload(photo, { name: 'one' }),
      upload(photo, { name: 'two' }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 201]);
    expect(second.body).toEqual(first.body);
    expect((await upload(photo).expect(200)).body.id).toBe(first.body.id);
    const theirs = await other.post('/api/v1/media').attach('file', photo, 'x.jpg').expect(201);
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  it('given a file of nearly 10 MB, stores and serves all of it', async () => {
    const photo = await jpegOf(1200, 900, redLeftBlueRight(300));
    const padded = Buffer.concat([
      photo.subarray(0, -2),
      Buffer.alloc(9_900_000 - photo.length, 'x'),
      photo.subarray(-2),
    ]);
    const { body } = await upload(padded).expect(201);
    expect(body.bytes).toBe(padded.length);
    const served = (await fetchFile(body.urls.original).expect(200)).body;
    expect(served.equals(padded)).toBe(true);
  });
});

describe('POST /media with what it cannot take', () => {
  const png = pngOf(60, 40, redLeftBlueRight(60));
  const damaged = Buffer.from(png);
  damaged.fill(0x55, 60, 80);

  it.each<[string, Buffer, RegExp]>([
    ['half a PNG', png.subarray(0, png.length >> 1), /cut off/],
    ['a PNG with damaged pixels', damaged, /damaged/],
    ['a JPEG that is only a header', Buffer.from('ffd8ffe000104a46', 'hex'), /cut off/],
    ['nothing', Buffer.alloc(0), /is empty/],
  ])('given %s, answers 422', async (_name, content, message) => {
    const { body } = await upload(content).expect(422);
    expect(body.errors).toMatchObject([{ path: 'file', message: expect.stringMatching(message) }]);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /SVG drawing.*as PNG/],
    ['a GIF', 'GIF89a\x01\0\x01\0', /GIF.*APNG/],
    ['a WebP', 'RIFF\x10\0\0\0WEBPVP8 ', /WebP/],
    ['HTML', '<!doctype html><script>alert(1)</script>', /web page/],
  ])('given %s that is called a PNG, answers 415 and what to do', async (_name, content, detail) => {
    const file = Buffer.from(content, 'latin1');
    const { body } = await test.request
      .post('/api/v1/media')
      .attach('file', file, { filename: 'a.png', contentType: 'image/png' })
      .expect(415);
    expect(body).toMatchObject({ code: 'image_type_not_allowed', detail: expect.stringMatching(detail) });
    expect(body.detail).toContain('JPEG and PNG only');
  });

  it('given a small file that claims 50,000 × 50,000 pixels, answers 413 without decoding it', async () => {
    const { body } = await upload(pngFrom(50_000, 50_000, [])).expect(413);
    expect(body).toMatchObject({ code: 'image_too_many_pixels', detail: expect.stringContaining('40 mega') });
  });

  it('given more than 10 MB, answers 413', async () => {
    const { body } = await upload(Buffer.concat([png, Buffer.alloc(10_000_000)])).expect(413);
    expect(body).toMatchObject({ code: 'file_too_large', detail: expect.stringContaining('10 MB') });
  });

  it('given no multipart, answers 415; no file, two files or unknown fields, 422', async () => {
    expect((await test.request.post('/api/v1/media').send({}).expect(415)).body.code).toBe('not_multipart');
    const paths = async (request: Test): Promise<string[]> =>
      (await request.expect(422)).body.errors.map(({ path }: { path: string }) => path);
    expect(await paths(test.request.post('/api/v1/media').field('use', 'image'))).toEqual(['file']);
    expect(await paths(upload(png).attach('file', png, 'b.png'))).toEqual(['file']);
    expect(await paths(test.request.post('/api/v1/media').attach('image', png, 'a.png'))).toEqual(['file']);
    expect(await paths(upload(png, { use: 'banner', name: ' ', colour: 'red' }))).toEqual([
      'colour',
      'use',
      'name',
    ]);
  });

  it('given no key, answers 401', async () => {
    await anyone.post('/api/v1/media').attach('file', png, 'a.png').expect(401);
    await anyone.get('/api/v1/media').expect(401);
    await anyone.get(`/api/v1/media/${NOBODYS_ID}`).expect(401);
  });

  it('given more uploads than it takes at once, asks the rest to come again', async () => {
    const photos = await Promise.all(
      Array.from({ length: 25 }, (_, n) => jpegOf(1100, 700, redLeftBlueRight(100 + 2 * n))),
    );
    const answers = await Promise.all(photos.map((photo) => upload(photo)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(10);
    expect(answers.length).toBe(refused.length + answers.filter(({ status }) => status === 201).length);
    for (const { headers, body } of refused) {
      expect(body.code).toBe('too_many_uploads');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(refused.length).toBeGreaterThan(0);
  });
});

describe('what is served', () => {
  let url: string;
  let file: Buffer;
  beforeAll(async () => {
    file = await jpegOf(320, 240, redLeftBlueRight(20));
    url = (await upload(file).expect(201)).body.urls.original;
  });

  it('may be kept for ever by everyone, and read by any page', async () => {
    const { headers } = await fetchFile(url).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': `${file.length}`,
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${createHash('sha256').update(file).digest('hex')}"`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('answers HEAD with the same headers', async () => {
    const whole = await fetchFile(`${url}/imagemap/1040`).expect(200);
    const head = await anyone.head(new URL(`${url}/imagemap/1040`).pathname).expect(200);
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
      expect(head.headers[name]).toBe(whole.headers[name]);
  });

  it('is not sent again to who has it', async () => {
    const { etag } = (await fetchFile(url)).headers;
    const same = await fetchFile(url).set('if-none-match', `"x", W/${etag}`).expect(304);
    expect(same.headers).toMatchObject({ etag, 'cache-control': expect.stringContaining('immutable') });
    expect(same.body.length).toBe(0);
    await fetchFile(url).set('if-none-match', '"x"').expect(200);
  });

  it.each([
    `/media/${NOBODYS_ID}`,
    `/media/${NOBODYS_ID}/preview`,
    `/media/${NOBODYS_ID}/imagemap/1040`,
    '/media/nothing',
    '/media',
    '/media/',
  ])('given %s, answers 404 that no cache keeps', async (path) => {
    const { body, headers } = await anyone.get(path).expect(404);
    expect(body.status).toBe(404);
    expect(headers['cache-control'] ?? 'no-store').toBe('no-store');
  });

  it.each(['1041', '1040.png', '0240', 'x'])('given the width %s, answers 404', async (width) => {
    await fetchFile(`${url}/imagemap/${width}`).expect(404);
  });

  it('answers many who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetchFile(`${url}/preview`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
  });
});

describe('the library', () => {
  let mine: Agent;
  const ids: string[] = [];
  beforeAll(async () => {
    mine = await addWorkspace(test);
    for (let n = 0; n < 5; n++) {
      const png = pngOf(20 + n, 20, redLeftBlueRight(20));
      const { body } = await mine.post('/api/v1/media').attach('file', png, `Banner_${n}%.png`).expect(201);
      ids.unshift(body.id);
    }
  });

  it('lists page by page, newest first', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await mine.get(`/api/v1/media?limit=2${cursor}`).expect(200);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(ids);
    await mine.get('/api/v1/media?cursor=x').expect(422);
    await mine.get('/api/v1/media?limit=0').expect(422);
  });

  it('finds by a part of the name, whatever its case and signs', async () => {
    const found = async (q: string): Promise<number> =>
      (await mine.get(`/api/v1/media?q=${encodeURIComponent(q)}`).expect(200)).body.items.length;
    expect([await found('banner_3'), await found('%'), await found('BANNER'), await found('x_')]).toEqual([
      1, 5, 5, 0,
    ]);
  });

  it('renames', async () => {
    const path = `/api/v1/media/${ids[0]}`;
    expect((await mine.patch(path).send({ name: 'Hero' }).expect(200)).body.name).toBe('Hero');
    expect((await mine.patch(path).send({}).expect(200)).body.name).toBe('Hero');
    for (const body of [{ name: '' }, { name: null }, { name: 'x'.repeat(201) }, { width: 1 }])
      await mine.patch(path).send(body).expect(422);
  });

  it('is seen by its own workspace alone', async () => {
    const path = `/api/v1/media/${ids[0]}`;
    await other.get(path).expect(404);
    await other.patch(path).send({ name: 'x' }).expect(404);
    await other.delete(`${path}?force=true`).expect(404);
    const { body } = await other.get('/api/v1/media?limit=1000').expect(200);
    expect(body.items.some(({ id }: { id: string }) => ids.includes(id))).toBe(false);
    await mine.get(path).expect(200);
    await mine.get('/api/v1/media/5').expect(400);
  });

  it('deletes, with all of its addresses', async () => {
    const id = ids.at(-1) ?? '';
    await anyone.get(`/media/${id}/preview`).expect(200);
    await mine.delete(`/api/v1/media/${id}`).expect(204);
    for (const path of ['', '/preview', '/imagemap/240']) await anyone.get(`/media/${id}${path}`).expect(404);
    await mine.delete(`/api/v1/media/${id}`).expect(404);
    const rows = await test.server.app
      .get(Database)
      .query('SELECT 1 FROM media_files WHERE media_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('keeps what campaigns show, unless it is forced', async () => {
    const id = ids[1] ?? '';
    const messages = [{ type: 'text', text: `Look: https://x.example/media/${id.toUpperCase()}` }];
    const campaign = await mine.post('/api/v1/campaigns').send({ name: 'Spring', messages }).expect(201);
    const { body } = await mine.delete(`/api/v1/media/${id}`).expect(409);
    expect(body).toMatchObject({
      code: 'media_in_use',
      campaigns: [{ id: campaign.body.id, name: 'Spring' }],
    });
    await mine.delete(`/api/v1/media/${id}?force=yes`).expect(422);
    await mine.delete(`/api/v1/media/${id}?force=true`).expect(204);
  });

  it('given an archived campaign, keeps it no longer', async () => {
    const id = ids[2] ?? '';
    const messages = [{ type: 'text', text: `https://x.example/media/${id}` }];
    const campaign = await mine.post('/api/v1/campaigns').send({ name: 'Old', messages }).expect(201);
    await mine.post(`/api/v1/campaigns/${campaign.body.id}/archive`).expect(200);
    await mine.delete(`/api/v1/media/${id}`).expect(204);
  });
});

describe('a server with an https address and little room', () => {
  it('warns of nothing, and says when its images take all the room they may', async () => {
    const small = await startTestServer({
      publicUrl: 'https://shop.example/line',
      mediaMaxTotalBytes: 1_000_000,
    });
    try {
      const send = (seed: number): Test =>
        small.request.post('/api/v1/media').attach('file', pngOf(100, 1000, noise(seed)), 'a.png');
      const { body } = await send(1).expect(201);
      expect(body.warnings).toEqual([]);
      expect(body.urls.original).toBe(`https://shop.example/line/media/${body.id}`);
      const full = await send(2).expect(409);
      expect(full.body).toMatchObject({
        code: 'media_storage_full',
        detail: expect.stringContaining('MEDIA_MAX_TOTAL_MB'),
      });
      await send(1).expect(200);
      await small.request.delete(`/api/v1/media/${body.id}`).expect(204);
      await send(2).expect(201);
    } finally {
      await small.close();
    }
  });
});
