import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SecretBox, SecretUnreadable } from './secret-box.js';

describe('SecretBox', () => {
  const box = new SecretBox(randomBytes(32));

  it('opens what it sealed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        expect(box.open(box.seal(secret, 'p'), 'p')).toBe(secret);
      }),
    );
  });

  it('never seals the same secret to the same value twice', () => {
    expect(box.seal('token', 'p')).not.toBe(box.seal('token', 'p'));
  });

  it('refuses a value of another purpose, a changed value and another key', () => {
    const sealed = box.seal('token', 'connections.access_token');
    expect(() => box.open(sealed, 'connections.channel_secret')).toThrow();
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => box.open(changed, 'connections.access_token')).toThrow();
    expect(() => new SecretBox(randomBytes(32)).open(sealed, 'connections.access_token')).toThrow(
      SecretUnreadable,
    );
  });
});
