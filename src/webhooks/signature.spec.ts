import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSignedBy } from './signature.js';

const signed = (secret: string, body: Uint8Array): string =>
  createHmac('sha256', secret).update(body).digest('base64');

describe('isSignedBy', () => {
  it('takes the example of LINE’s documentation', () => {
    const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}');
    const signature = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=';
    expect(isSignedBy('8c570fa6dd201bb328f1c1eac23a96d8', body, signature)).toBe(true);
  });

  it('takes what was signed with the secret, and nothing that differs by a byte', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        (secret, bytes, at) => {
          const body = Buffer.from(bytes);
          expect(isSignedBy(secret, body, signed(secret, body))).toBe(true);
          const other = Buffer.from(bytes);
          const index = at % other.length;
          other[index] = (other[index] ?? 0) ^ 1;
          expect(isSignedBy(secret, other, signed(secret, body))).toBe(false);
          expect(isSignedBy(`${secret}.`, body, signed(secret, body))).toBe(false);
        },
      ),
    );
  });

  it('refuses whatever else stands there, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (signature) => {
        expect(isSignedBy('secret', Buffer.from('{}'), signature)).toBe(false);
      }),
    );
  });
});
