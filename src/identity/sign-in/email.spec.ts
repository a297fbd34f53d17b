import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { maskEmail, normalEmail } from './email.js';

describe('normalEmail', () => {
  it('is the same however it was typed', () => {
    expect(normalEmail(' Mika@Shop.Example ')).toBe('mika@shop.example');
  });
});

describe('maskEmail', () => {
  it.each([
    ['mika@shop.example', 'm…@shop.example'],
    ['"a@b"@shop.example', '"…@shop.example'],
    ['花子@shop.example', '花…@shop.example'],
    ['@shop.example', '…'],
    ['no address', '…'],
    ['', '…'],
  ])('of %j is %j', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it('never tells more than the first letter of who it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(maskEmail(email)).toMatch(/^.…@/u);
      }),
    );
  });
});
