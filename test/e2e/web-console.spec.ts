import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { ConfigModule, loadSettings, type Settings } from '../../src/config/index.js';
import { WebConsoleModule } from '../../src/web-console/index.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data: blob:; " +
  "connect-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'";
const INDEX = '<!doctype html><title>Hikyaku</title>';
const SCRIPT = 'console.log("hello")';

const folder = mkdtempSync(join(tmpdir(), 'hikyaku-console-'));
const apps: NestFastifyApplication[] = [];

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), INDEX);
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js.gz'), gzipSync(SCRIPT));
});
afterAll(async () => {
  for (const app of apps) await app.close();
  rmSync(folder, { recursive: true });
});

/** The console alone, from this folder. */
async function serve(from: string, overrides: Partial<Settings> = {}) {
  const settings = { ...loadSettings({ LOG_LEVEL: 'silent' }), ...overrides };
  const parts = { imports: [ConfigModule.forRoot(settings), WebConsoleModule.forRoot(from)] };
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: class Root {}, ...parts },
    new FastifyAdapter(),
    { logger: false },
  );
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return supertest(await app.getUrl());
}

describe('a console that was built', () => {
  let request: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    request = await serve(folder);
  });

  it.each(['/console/', '/console/index.html', '/console/campaigns/1/edit?step=message', '/console/assets'])(
    'answers %s with the page, never kept without asking',
    async (path) => {
      const answer = await request.get(path).expect(200);
      expect(answer.text).toBe(INDEX);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    },
  );

  it('answers a file with a hash in its name to be kept for a year, compressed where the browser takes it', async () => {
    const path = '/console/assets/index-a1b2c3.js';
    const plain = await request.get(path).set('accept-encoding', 'identity').expect(200);
    expect(plain.text).toBe(SCRIPT);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['content-security-policy']).toBe(POLICY);
    const packed = await request.get(path).set('accept-encoding', 'br, gzip').expect(200);
    expect(packed.text).toBe(SCRIPT);
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': expect.stringMatching(/^(text|application)\/javascript/),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    });
  });

  it('answers another file of the build as it is', async () => {
    const answer = await request.get('/console/favicon.svg').expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
  });

  it('answers 404 for an asset that is not there, also when it is an older build’s', async () => {
    const answer = await request.get('/console/assets/index-000000.js').expect(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['content-security-policy']).toBe(POLICY);
    await request.get('/console/assets/').expect(404);
  });

  it('leads to nothing outside its folder, and takes nothing but GET and HEAD', async () => {
    for (const path of [
      '/console/..%2f..%2fpackage.json',
      '/console/%2e%2e/package.json',
      '/console//etc/passwd',
    ])
      expect((await request.get(path)).text).not.toMatch(/"name"|root:/);
    await request.head('/console/campaigns').expect(200);
    await request.post('/console/campaigns').expect(404);
  });

  it('leads there from / and /console', async () => {
    expect((await request.get('/').expect(302)).headers.location).toBe('/console/');
    expect((await request.get('/console').expect(301)).headers.location).toBe('/console/');
  });
});

it('given nothing was built, says what to run', async () => {
  const request = await serve(join(folder, 'no-such-folder'));
  const answer = await request.get('/console/campaigns').expect(503);
  expect(answer.text).toContain('npm run build');
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': POLICY });
  await request.get('/console/assets/index-a1b2c3.js').expect(404);
});

it('given a process without the role api, serves none of it', async () => {
  const request = await serve(folder, { roles: ['plan', 'send'] });
  for (const path of ['/', '/console', '/console/', '/console/assets/index-a1b2c3.js'])
    await request.get(path).expect(404);
});

describe('the whole server', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await startTestServer();
  });
  afterAll(() => test.close());

  it('leads to the console, and answers the API as before', async () => {
    const request = supertest(test.url);
    expect((await request.get('/').expect(302)).headers.location).toBe('/console/');
    expect((await request.get('/console/')).headers['content-security-policy']).toBe(POLICY);
    const unknown = await request.get('/api/v1/no-such-thing').expect(404);
    expect(unknown.headers['content-type']).toContain('application/problem+json');
    expect(unknown.headers['content-security-policy']).toBeUndefined();
    await request.get('/api/v1/campaigns').expect(401);
  });
});
