import { describe, expect, it } from '@jest/globals';
import { relayUrlProblem } from './relay-url.js';

const ground = {
  allowsPrivate: false,
  publicUrl: 'https://hikyaku.example',
  isPublicHost: (hostname: string) => hostname !== '10.0.0.1',
};

describe('relayUrlProblem', () => {
  it.each([
    ['https://crm.example/line?tenant=1', undefined],
    ['https://hikyaku.example/other', undefined],
    ['http://crm.example/line', 'relay_not_https'],
    ['ftp://crm.example/line', 'relay_not_https'],
    ['crm.example', 'relay_not_https'],
    ['https://me:secret@crm.example/', 'relay_has_password'],
    ['https://hikyaku.example/webhooks/line/1', 'relay_is_ours'],
    ['https://10.0.0.1/line', 'relay_private'],
  ])('of %s is %s', (url, code) => {
    expect(relayUrlProblem(url, ground)?.code).toBe(code);
  });

  it('takes http and private addresses for a trial, but never a password', () => {
    const trial = { ...ground, allowsPrivate: true };
    expect(relayUrlProblem('http://10.0.0.1:8080/', trial)).toBeUndefined();
    expect(relayUrlProblem('http://me:x@10.0.0.1/', trial)?.code).toBe('relay_has_password');
  });
});
