import { describe, expect, it } from '@jest/globals';
import { isFromHere, isUnsafe, requireFromHere } from './same-origin.js';

const host = 'hikyaku.example';

describe('isFromHere', () => {
  it.each([
    ['a page of this server, as the browser says', { 'sec-fetch-site': 'same-origin' }],
    ['a page of this server, by its origin', { origin: 'https://hikyaku.example', host }],
    ['one with a port', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
    ['one whose host is written in capitals', { origin: 'https://hikyaku.example', host: 'Hikyaku.Example' }],
  ])('takes %s', (_name, headers) => {
    expect(isFromHere(headers)).toBe(true);
  });

  it.each([
    ['nothing that says where from', { host }],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://hikyaku.example', host }],
    ['a site beside this one', { 'sec-fetch-site': 'same-site' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    ['two answers at once', { 'sec-fetch-site': ['same-origin', 'cross-site'] }],
    ['an origin that hides itself', { origin: 'null', host }],
    ['another host', { origin: 'https://evil.example', host }],
    ['another port', { origin: 'http://hikyaku.example:8080', host }],
    ['a host that only begins so', { origin: 'https://hikyaku.example.evil.example', host }],
    ['no host', { origin: 'https://hikyaku.example' }],
  ])('refuses %s', (_name, headers) => {
    expect(isFromHere(headers)).toBe(false);
    expect(() => requireFromHere(headers)).toThrow(/With a session, only pages of this server/);
  });
});

describe('isUnsafe', () => {
  it('is what may change something', () => {
    const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
    expect(methods.filter(isUnsafe)).toEqual(['POST', 'PUT', 'PATCH', 'DELETE']);
  });
});
