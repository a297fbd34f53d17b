import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { loadSettings } from '../../src/config/index.js';
import { Database } from '../../src/database/index.js';
import { startServer } from '../../src/server.js';
import { createTestDatabase } from '../support/test-database.js';
import { asBearer, startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const problem = (status: number, code: string) =>
  expect.objectContaining({
    status,
    code,
    type: `urn:hikyaku:problem:${code}`,
    requestId: expect.any(String),
    errors: expect.any(Array),
  });

describe('health', () => {
  it('answers live and ready to anybody', async () => {
    const anyone = supertest(test.url);
    expect((await anyone.get('/health/live').expect(200)).body).toEqual({ status: 'ok' });
    expect((await anyone.get('/health/ready').expect(200)).body).toEqual({ status: 'ok' });
  });
});

/** Every route of the public contract that exists now. */
const ROUTES = `
  GET /health/live            GET /health/ready           GET /metrics
  GET /api/v1/connections     POST /api/v1/connections
  GET /api/v1/connections/{id} PATCH /api/v1/connections/{id} DELETE /api/v1/connections/{id}
  POST /api/v1/connections/{id}/verify
  GET /api/v1/contacts        POST /api/v1/contacts/bulk
  GET /api/v1/contacts/{externalId} PUT /api/v1/contacts/{externalId} DELETE /api/v1/contacts/{externalId}
  GET /api/v1/audiences       POST /api/v1/audiences      POST /api/v1/audiences/preview
  GET /api/v1/audiences/{id}  PATCH /api/v1/audiences/{id} DELETE /api/v1/audiences/{id}
  GET /api/v1/campaigns       POST /api/v1/campaigns
  GET /api/v1/campaigns/{id}  PATCH /api/v1/campaigns/{id} DELETE /api/v1/campaigns/{id}
  POST /api/v1/campaigns/{id}/preview   POST /api/v1/campaigns/{id}/check   POST /api/v1/campaigns/{id}/test
  POST /api/v1/campaigns/{id}/publish   POST /api/v1/campaigns/{id}/pause   POST /api/v1/campaigns/{id}/resume
  POST /api/v1/campaigns/{id}/stop      POST /api/v1/campaigns/{id}/duplicate POST /api/v1/campaigns/{id}/archive
  GET /api/v1/campaigns/{id}/report     GET /api/v1/campaigns/{id}/deliveries
  GET /api/v1/campaigns/{id}/deliveries/{externalId}
  GET /api/v1/campaigns/{id}/progress   GET /api/v1/campaigns/{id}/progress/stream
  POST /api/v1/session        GET /api/v1/session         DELETE /api/v1/session
  PATCH /api/v1/session/user  POST /api/v1/session/password
  GET /api/v1/sessions        DELETE /api/v1/sessions     DELETE /api/v1/sessions/{id}
  POST /api/v1/one-time-links/look      POST /api/v1/one-time-links/use
  GET /api/v1/members         PATCH /api/v1/members/{id}  DELETE /api/v1/members/{id}
  POST /api/v1/members/{id}/password-link
  GET /api/v1/invitations     POST /api/v1/invitations    DELETE /api/v1/invitations/{id}
  GET /api/v1/api-keys        POST /api/v1/api-keys       DELETE /api/v1/api-keys/{id}
  GET /api/v1/settings/workspace        PATCH /api/v1/settings/workspace`
  .trim()
  .split(/\s+(?=[A-Z]+ \/)/);

interface Operation {
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

describe('the OpenAPI document', () => {
  it('names every route of the contract', async () => {
    const { body } = await supertest(test.url).get('/api/openapi.json').expect(200);
    const named = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(ROUTES.filter((route) => !named.includes(route))).toEqual([]);
  });

  it('resolves every reference it makes', async () => {
    const { text, body } = await supertest(test.url).get('/api/openapi.json').expect(200);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(10);
    const schemas = Object.keys(body.components.schemas);
    expect([...new Set(references)].filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
  });

  it('describes every error as a problem, but for the pages of short links', async () => {
    const { body } = await supertest(test.url).get('/api/openapi.json').expect(200);
    const { '/l/{code}': link, ...paths } = body.paths;
    expect(Object.keys(link.get.responses)).toEqual(['302', '404', '410']);
    const operations = Object.values<Record<string, Operation>>(paths).flatMap(Object.values<Operation>);
    const errors = operations.flatMap(({ responses }) =>
      Object.entries(responses).flatMap(([status, response]) => (status >= '400' ? [response] : [])),
    );
    expect(errors.length).toBeGreaterThan(100);
    for (const { description, content } of errors) {
      expect(description).not.toBe('');
      // Some say more, such as who changed a campaign meanwhile.
      expect(content?.['application/problem+json']?.schema).toEqual({
        $ref: expect.stringMatching(/^#\/components\/schemas\/\w*Problem$/),
      });
    }
    expect(body.components.schemas.Problem.required).toContain('errors');
  });

  it('lists the errors that apply, and keeps what a route says of its own', async () => {
    const { paths } = (await supertest(test.url).get('/api/openapi.json').expect(200)).body;
    const statuses = ({ responses }: Operation) => Object.keys(responses);
    expect(statuses(paths['/health/live'].get)).toEqual(['200']);
    expect(statuses(paths['/api/v1/campaigns'].get)).toEqual(['200', '400', '401', '403', '422']);
    expect(statuses(paths['/api/v1/campaigns/{id}'].get)).toEqual(['200', '400', '401', '403', '404']);
    expect(statuses(paths['/api/v1/campaigns/{id}'].patch)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '422',
    ]);
    expect(paths['/api/v1/campaigns/{id}/publish'].post.responses['422'].description).toBe(
      "The check's errors",
    );
  });

  it('says that a campaign may have no connection yet', async () => {
    const { body } = await supertest(test.url).get('/api/openapi.json').expect(200);
    expect(body.components.schemas.CampaignView.properties.connectionId).toMatchObject({
      type: 'string',
      nullable: true,
      format: 'uuid',
    });
  });

  it('is shown to people as well', async () => {
    const { text } = await supertest(test.url).get('/api/docs').expect(200);
    expect(text).toContain('swagger-ui');
  });
});

describe('a request that cannot be read', () => {
  const post = (body: string, type = 'application/json') =>
    test.request.post('/api/v1/campaigns').set('content-type', type).send(body);

  it.each([
    ['half an object', '{"name": '],
    ['no JSON at all', 'name=x'],
    ['two values', '{} {}'],
  ])('given %s, answers 400 as a problem', async (_name, body) => {
    const answer = await post(body).expect(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toEqual(problem(400, 'malformed'));
    expect(answer.body.detail).toBe('The request body is not valid JSON.');
  });

  it.each(['"a text"', '[]', 'null'])('given %s instead of an object, answers 422', async (body) => {
    const answer = await post(body).expect(422);
    expect(answer.body).toEqual(problem(422, 'invalid_input'));
  });

  it('given an address that leads nowhere, answers 404', async () => {
    const answer = await test.request.get('/api/v1/nowhere').expect(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toEqual(problem(404, 'not_found'));
  });

  it('given an id that is none, answers 400, and one that nobody has, 404', async () => {
    for (const kind of ['campaigns', 'connections', 'audiences', 'imports']) {
      const none = await test.request.get(`/api/v1/${kind}/5`).expect(400);
      expect(none.body).toEqual(problem(400, 'malformed'));
      expect(none.body.errors).toMatchObject([{ path: 'id', message: 'is not an id: a UUID is expected' }]);
    }
    const nobody = await test.request
      .get('/api/v1/campaigns/01a1fc37-2078-71b3-a78e-f06a8d6dc3cc')
      .expect(404);
    expect(nobody.body).toEqual(problem(404, 'campaign_not_found'));
  });

  it('given a body of 17 MB, answers 413', async () => {
    const answer = await post(JSON.stringify({ name: 'x'.repeat(17 * 1024 * 1024) })).expect(413);
    expect(answer.body).toEqual(problem(413, 'too_large'));
  });

  it.each([
    ['<name/>', 'application/xml'],
    ['name=x', 'application/x-www-form-urlencoded'],
    ['{"name": "x"}', 'text/plain'],
    ['{"name": "x"}', 'text/xml; charset=utf-8'],
  ])('given %j as %s, answers 415', async (body, type) => {
    const answer = await post(body, type).expect(415);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toEqual(problem(415, 'unsupported_media'));
  });

  it('given the header of JSON and an empty body, takes it for no body', async () => {
    const { body } = await test.request.post('/api/v1/campaigns').send({ name: 'x' }).expect(201);
    const archive = test.request.post(`/api/v1/campaigns/${body.id}/archive`);
    await archive.set('content-type', 'application/json').expect(200);
  });

  it.each([
    ['a broken character', '/api/v1/contacts/%FF', 400, 'malformed'],
    ['a bare %', '/api/v1/campaigns/50%', 400, 'malformed'],
    ['an endless id', `/api/v1/contacts/${'x'.repeat(4000)}`, 414, 'address_too_long'],
  ])('given an address with %s, answers a problem', async (_name, path, status, code) => {
    const answer = await test.request.get(path).expect(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toEqual(problem(status, code));
  });

  it.each([
    ['an address in Thai', 'GET /api/v1/contacts?q=สมชาย HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'malformed'],
    ['no HTTP', 'Hello?\r\n\r\n', 400, 'malformed'],
    ['endless headers', `GET / HTTP/1.1\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ])('given %s, answers a problem and hangs up', async (_name, bytes, status, code) => {
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(test.url).port) });
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toEqual(problem(status, code));
  });

  it('given an unknown field, answers 422 with its path, at any depth', async () => {
    const answer = await post(
      JSON.stringify({ name: 'x', colour: 'red', delivery: { type: 'one_time', when: 'now' } }),
    ).expect(422);
    expect(answer.body).toEqual(problem(422, 'invalid_input'));
    expect(answer.body.errors).toMatchObject([
      { path: 'colour', message: 'is not a known field' },
      { path: 'delivery.when', message: 'is not a known field' },
    ]);
  });
});

describe('API keys', () => {
  it.each([
    ['no key', undefined],
    ['an unknown key', 'Bearer nobody-has-this-key'],
    ['another scheme', 'Basic YTpi'],
    ['an empty key', 'Bearer '],
  ])('given %s, answers 401', async (_name, authorization) => {
    for (const path of [
      '/api/v1/connections',
      '/api/v1/campaigns',
      '/api/v1/contacts',
      '/api/v1/audiences',
    ]) {
      const request = supertest(test.url).get(path);
      if (authorization !== undefined) void request.set('authorization', authorization);
      const answer = await request.expect(401);
      expect(answer.body).toEqual(problem(401, 'unauthorized'));
    }
  });

  it('given another ADMIN_API_KEY at the next start, shuts the old one out', async () => {
    const database = process.env.DATABASE_URL
      ? await createTestDatabase(process.env.DATABASE_URL)
      : undefined;
    const dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-keys-'));
    const [first, second] = ['the-first-admin-key', 'the-second-admin-key'];
    const start = (adminApiKey: string) =>
      startServer({
        ...loadSettings({ LOG_LEVEL: 'silent', ADMIN_API_KEY: adminApiKey }),
        port: 0,
        host: '127.0.0.1',
        dataDir,
        databaseUrl: database?.url,
      });
    try {
      const before = await start(first);
      await asBearer(before.url, first).get('/api/v1/campaigns').expect(200);
      await before.close();
      const after = await start(second);
      await asBearer(after.url, first).get('/api/v1/campaigns').expect(401);
      await asBearer(after.url, second).get('/api/v1/campaigns').expect(200);
      await after.close();
    } finally {
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

describe('many statements at once', () => {
  it('each get the answer to their own question, also those that waited for a transaction', async () => {
    const database = test.server.app.get(Database);
    const ask = (n: number): Promise<object[]> =>
      n % 2 === 0
        ? database.query('SELECT $1::int AS even', [n])
        : database.query('SELECT $1::int AS odd, $2::text AS word', [n, 'x'.repeat(n)]);
    const askMany = () => Promise.all(Array.from({ length: 100 }, (_, n) => ask(n)));
    // Opens every connection of the pool.
    await askMany();
    const asked = await database.transaction(async (tx) => {
      const waiting = askMany();
      for (let n = 0; n < 10; n++) expect(await tx.query('SELECT $1::int AS n', [n])).toEqual([{ n }]);
      return { waiting };
    });
    const answers = await asked.waiting;
    expect(answers).toEqual(
      answers.map((_, n) => [n % 2 === 0 ? { even: n } : { odd: n, word: 'x'.repeat(n) }]),
    );
  });
});

describe('a process without the role `api`', () => {
  it('answers for its health and its metrics alone', async () => {
    const worker = await startTestServer({ roles: ['plan', 'send'] });
    try {
      const { body } = await worker.request.get('/api/v1/campaigns').expect(404);
      expect(body.code).toBe('no_api_here');
      await worker.request.get('/health/ready').expect(200);
      await worker.request.get('/metrics').expect(200);
    } finally {
      await worker.close();
    }
  });
});
