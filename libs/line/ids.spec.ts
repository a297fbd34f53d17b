import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLineId, parseLineId } from './ids.js';

const HEX = '4af4980629f0a1b2c3d4e5f60718293a';

describe('parseLineId', () => {
  it.each([
    ['U', 'user'],
    ['C', 'group'],
    ['R', 'room'],
  ])('reads the kind from the letter %s', (letter, kind) => {
    expect(parseLineId(`${letter}${HEX}`)).toEqual({ kind, id: `${letter}${HEX}` });
  });

  it.each([
    ['an empty text', ''],
    ['another letter', `X${HEX}`],
    ['a small letter', `u${HEX}`],
    ['capital hex digits', `U${HEX.toUpperCase()}`],
    ['one digit too few', `U${HEX.slice(1)}`],
    ['one digit too many', `U${HEX}0`],
    ['a blank around', ` U${HEX}`],
    ['a line end', `U${HEX}\n`],
    ['a way into another path', `U${HEX}/../x`],
  ])('refuses %s', (_what, value) => {
    expect(parseLineId(value)).toBeUndefined();
  });

  it('accepts exactly a letter of U, C, R with 32 lower-case hex digits', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'.split('')),
      minLength: 32,
      maxLength: 32,
    });
    fc.assert(
      fc.property(fc.constantFrom('U', 'C', 'R'), digits, fc.string(), (letter, hex, extra) => {
        expect(parseLineId(letter + hex)?.id).toBe(letter + hex);
        expect(parseLineId(letter + hex + extra) === undefined).toBe(extra !== '');
      }),
    );
  });
});

describe('isLineId', () => {
  it('tells kinds apart when one is asked for', () => {
    expect([isLineId(`C${HEX}`), isLineId(`C${HEX}`, 'group'), isLineId(`C${HEX}`, 'user')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is false for what is no text', () => {
    expect([null, undefined, 7, [`U${HEX}`], {}].map((value) => isLineId(value))).toEqual(
      Array(5).fill(false),
    );
  });
});
