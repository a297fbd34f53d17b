import { describe, expect, it } from '@jest/globals';
import { readSessionCookie, sessionCookie } from './session-cookie.js';

const plain = { isSecure: false };
const secure = { isSecure: true };

describe('the cookie of a session', () => {
  it('is read by scripts of no page, sent by no other site, and with HTTPS bound to the host', () => {
    expect(sessionCookie('token', 60, plain)).toBe(
      'hikyaku_session=token; Path=/; Max-Age=60; HttpOnly; SameSite=Strict',
    );
    expect(sessionCookie('token', 60, secure)).toBe(
      '__Host-hikyaku_session=token; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure',
    );
  });

  it.each([
    ['alone', 'hikyaku_session=token', 'token'],
    ['among others', 'a=b; hikyaku_session=token; c=d', 'token'],
    ['with the signs of base64', 'hikyaku_session=a-_=', 'a-_='],
    ['not there', 'a=b; session=token', undefined],
    ['called by a longer name', 'x_hikyaku_session=token', undefined],
    ['empty', 'hikyaku_session=', undefined],
    ['without a header', undefined, undefined],
  ])('is read %s', (_name, header, token) => {
    expect(readSessionCookie(header, plain)).toBe(token);
  });

  it('with HTTPS is not taken from what a subdomain could have set', () => {
    const header = 'hikyaku_session=theirs; __Host-hikyaku_session=ours';
    expect(readSessionCookie(header, secure)).toBe('ours');
    expect(readSessionCookie('hikyaku_session=theirs', secure)).toBeUndefined();
  });
});
