import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/index.js';
import { PERMISSIONS_OF, type Role, ROLES } from '../../src/identity/index.js';
import { type NestRoute, routesOf } from '../support/nest-routes.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;
let routes: NestRoute[];

beforeAll(async () => {
  test = await startTestServer();
  routes = routesOf(test.server.app);
});
afterAll(() => test.close());

/** Status and code of a call without sense: whom it is open to, it answers otherwise than with 401 or 403. */
async function call({ method, path }: NestRoute, key?: string): Promise<string> {
  const address = `${test.url}/api/v1/${path.replace(/:id\b/g, newId()).replace(/:\w+/g, '1')}`;
  const hasBody = !['GET', 'HEAD', 'DELETE'].includes(method);
  const answer = await fetch(address, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    body: hasBody ? '{}' : undefined,
  });
  if (answer.status === 401 || answer.status === 403) {
    const { code } = (await answer.json()) as { code: string };
    return `${answer.status} ${code}`;
  }
  // It may be a stream without an end.
  await answer.body?.cancel();
  return 'open';
}

async function aKey(role: Role): Promise<string> {
  const { body } = await test.request.post('/api/v1/api-keys').send({ name: role, role }).expect(201);
  return body.key;
}

describe('every route', () => {
  it('says whom it is for', () => {
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter(({ isPublic, permission }) => !isPublic && !permission)).toEqual([]);
    expect(routes.filter(({ isPublic, permission }) => isPublic && permission)).toEqual([]);
  });

  it('that is public is so on purpose', () => {
    const open = routes.filter(({ isPublic }) => isPublic).map(({ name }) => name);
    expect(
      open.filter((name) => !/^GET (health|metrics|media|console|webhooks)\b/.test(name)).toSorted(),
    ).toEqual(
      expect.arrayContaining([
        'DELETE session',
        'POST one-time-links/look',
        'POST one-time-links/use',
        'POST session',
      ]),
    );
    const unsafe = open.filter((name) => !name.startsWith('GET ') && !name.startsWith('POST webhooks/'));
    expect(unsafe).toHaveLength(4);
  });

  it('that is not public answers 401 to who has no credential', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ isPublic }) => !isPublic))
      if ((await call(route)) !== '401 unauthorized') open.push(route.name);
    expect(open).toEqual([]);
  });
});

describe.each(ROLES)('a key with the role %s', (role) => {
  it('is let through to what the role may do, and to nothing else', async () => {
    const key = await aKey(role);
    const wrong: string[] = [];
    for (const route of routes.filter(({ isPublic }) => !isPublic)) {
      const isAllowed = route.permission !== undefined && PERMISSIONS_OF[role].includes(route.permission);
      const isRefused = (await call(route, key)) === '403 permission_missing';
      if (isAllowed === isRefused) wrong.push(route.name);
    }
    expect(wrong).toEqual([]);
  });
});

/** The class of a route is not taken from its decorator here, so that a wrong one is noticed. */
describe('what sorts of routes need', () => {
  const EXPECTED: [RegExp, string][] = [
    [/^(GET|POST|PATCH|DELETE) (members|invitations|api-keys|audit-log)\b/, 'administer'],
    [/^PATCH settings\/(workspace|retention)$/, 'administer'],
    [/^(POST|PATCH|DELETE) connections(\/:id(\/verify)?)?$/, 'connect'],
    [/^POST campaigns\/:id\/(publish|pause|resume|stop|retry-failed)$/, 'publish'],
    [/^POST campaigns\/:id\/(preview|check|test|checks)$/, 'test'],
    [/^POST audiences\/preview$/, 'view'],
    [/^(PUT|POST|PATCH|DELETE) (contacts|imports|media|message-templates|test-recipients)\b/, 'edit'],
    [/^(POST|PATCH|DELETE) (audiences|campaigns)(\/:id)?$/, 'edit'],
    [/^(GET) (contacts|audiences|campaigns|connections|media|imports)(\/:\w+)?$/, 'view'],
  ];

  it.each(EXPECTED)('%s: %s', (pattern, permission) => {
    const sort = routes.filter(({ name, isPublic }) => pattern.test(name) && !isPublic);
    expect(sort.length).toBeGreaterThan(0);
    expect(sort.filter((route) => route.permission !== permission)).toEqual([]);
  });
});
