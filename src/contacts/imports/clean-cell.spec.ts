import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanCell, cleanName } from './clean-cell.js';

describe('a cell', () => {
  it.each([
    ['blanks around it', ' Aoi\t', 'Aoi'],
    ['wide blanks around it', '\u3000葵\u3000', '葵'],
    ['an accent of its own', 'Rene\u0301e', 'Ren\u00e9e'],
    ['a voicing mark of its own', 'か\u3099', 'が'],
    ['a zero-width space', '\u200Bgold\uFEFF', 'gold'],
    ['only what nobody sees', ' \u200B ', ''],
    ['an emoji of several', '👩‍👧', '👩‍👧'],
    ['blanks within it', 'a  b', 'a  b'],
  ])('with %s', (_what, cell, clean) => {
    expect(cleanCell(cell)).toBe(clean);
  });

  it('is the same by the short way as by the long one', () => {
    const invisible = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu;
    const characters = fc.constantFrom(...' \t\u3000aé\u0301~が\u3099カ\u309Aー葵神\u0E49ก\u200B'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: characters }), fc.string({ unit: 'binary' })), (cell) => {
        expect(cleanCell(cell)).toBe(cell.normalize('NFC').replace(invisible, '').trim());
      }),
    );
  });

  it('cleaned once is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        expect(cleanCell(cleanCell(cell))).toBe(cleanCell(cell));
        expect(cleanName(cleanName(cell))).toBe(cleanName(cell));
      }),
    );
  });
});

it.each([
  ['several blanks', 'Ken  Sato', 'Ken Sato'],
  ['a line break', 'Ken\r\nSato', 'Ken Sato'],
  ['a no-break space', 'Ken\u00A0Sato', 'Ken Sato'],
  ['a wide blank', '佐藤\u3000健', '佐藤\u3000健'],
])('a name with %s', (_what, cell, clean) => {
  expect(cleanName(cell)).toBe(clean);
});
