import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import fastify, { type FastifyInstance } from 'fastify';
import supertest from 'supertest';
import { SystemClock } from '../common/index.js';
import { loadSettings } from '../config/index.js';
import { LookupsFull } from '../common/index.js';
import type { ClickRecorder } from './click-recorder.js';
import type { LinkDirectory } from './link-directory.js';
import { PAGE_POLICY } from './link-page.js';
import { RedirectRoute } from './redirect-route.js';
import { TrackingTallies } from './tracking-tallies.js';

const CODE = 'abcdefghijk';
const server: FastifyInstance = fastify();
const tallies = new TrackingTallies();
let asked: string[] = [];
let flushed = 0;

beforeAll(async () => {
  Logger.overrideLogger(false);
  const directory: Pick<LinkDirectory, 'recall' | 'find'> = {
    recall: () => undefined,
    find: (code) => {
      asked.push(code);
      return Promise.reject(new LookupsFull('too many look-ups'));
    },
  };
  const recorder = { record: () => undefined, flush: () => Promise.resolve(void (flushed += 1)) };
  new RedirectRoute(
    { httpAdapter: { getInstance: () => server } } as unknown as HttpAdapterHost,
    directory as LinkDirectory,
    recorder as unknown as ClickRecorder,
    tallies,
    new SystemClock(),
    { ...loadSettings({}), encryptionKey: Buffer.alloc(32, 7).toString('base64') },
  ).onModuleInit();
  await server.listen({ port: 0, host: '127.0.0.1' });
});

const visit = (code: string) => supertest(server.server).get(`/l/${code}`);
beforeEach(() => {
  asked = [];
});
afterAll(() => server.close());

describe('a link that cannot be looked up now', () => {
  it('is answered by a page that says to try again', async () => {
    const answer = await visit(CODE).expect(503);
    expect(answer.headers).toMatchObject({
      'retry-after': '10',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      'cache-control': 'no-store',
    });
    expect(answer.text).toContain('Please try again in a minute');
    expect(tallies.visits).toMatchObject({ unavailable: 1, unknown: 0 });
  });
});

describe('what is no code', () => {
  it.each([
    'x',
    `${CODE}l`,
    `${CODE.slice(1)}-`,
    '%2e%2e%2f%2e%2e%2fetc',
    '%00',
    `${CODE}%0d%0aSet-Cookie:a`,
  ])('such as %s is answered without asking anybody', async (code) => {
    const answer = await visit(code).expect(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(asked).toEqual([]);
  });
});

describe('when the server ends', () => {
  it('what was clicked until then is written', async () => {
    await server.close();
    expect(flushed).toBe(1);
  });
});
