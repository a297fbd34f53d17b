import supertest, { type Agent, type Response } from 'supertest';
import type { Role } from '../../src/identity/index.js';
import type { TestServer } from './test-server.js';

export const PASSWORD = 'four words make one';

/** Requests as a browser makes them from the server's own pages: with its cookies. */
export function aBrowser({ url }: Pick<TestServer, 'url'>): Agent {
  return supertest.agent(url).set('sec-fetch-site', 'same-origin');
}

/** The part of a link that only its page sees. */
export function tokenOf(link: string | undefined): string {
  return link?.split('#')[1] ?? '';
}

export function use(browser: Agent, link: string | undefined, more: object = {}) {
  return browser.post('/api/v1/one-time-links/use').send({ token: tokenOf(link), ...more });
}

/** The first owner, signed in. */
export async function makeOwner(test: TestServer, email = 'owner@shop.example'): Promise<Agent> {
  const browser = aBrowser(test);
  await use(browser, test.server.setupUrl, { email, name: 'Olga Owner', password: PASSWORD }).expect(200);
  return browser;
}

/** Somebody with a role, invited by the owner and signed in. */
export async function invite(test: TestServer, owner: Agent, email: string, role: Role): Promise<Agent> {
  const invitation = await owner.post('/api/v1/invitations').send({ email, role }).expect(201);
  const browser = aBrowser(test);
  await use(browser, invitation.body.url, { name: email, password: PASSWORD }).expect(200);
  return browser;
}

export function signIn(browser: Agent, email: string, password = PASSWORD) {
  return browser.post('/api/v1/session').send({ email, password });
}

export function cookieOf({ headers }: Pick<Response, 'headers'>): string {
  return String(headers['set-cookie']);
}
