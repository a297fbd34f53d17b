import { describe, expect, it } from '@jest/globals';
import { PasswordHashes } from './password-hashes.js';

const hashes = new PasswordHashes();

describe('PasswordHashes', () => {
  it('knows the right password again, and no other', async () => {
    const hash = await hashes.hash('four words make one');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashes.verify(hash, 'four words make one')).toBe(true);
    expect(await hashes.verify(hash, 'four words make two')).toBe(false);
    expect(await hashes.verify(undefined, 'four words make one')).toBe(false);
  });

  it('takes letters for the same whether a keyboard writes them as one character or as two', async () => {
    const hash = await hashes.hash('caf\u00e9 \u304c rainy');
    expect(await hashes.verify(hash, 'cafe\u0301 \u304b\u3099 rainy')).toBe(true);
  });

  it('gets through any number, in turn', async () => {
    const many = Array.from({ length: 7 }, (_, n) => hashes.hash(`password number ${n}`));
    expect(new Set(await Promise.all(many)).size).toBe(7);
    expect(await hashes.verify(undefined, 'x')).toBe(false);
  });
});
