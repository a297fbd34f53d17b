import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AttributeType, readAttribute } from '../attribute-value.js';
import { ColumnType, readCell } from './column-type.js';
import { guardCell, unguardCell } from './spreadsheet-guard.js';

function typeOf(cells: string[]): AttributeType | undefined {
  const column = new ColumnType();
  for (const cell of cells) column.add(cell);
  return column.type;
}

describe('ColumnType', () => {
  it.each([
    [['1', '', '-2.5', '0'], 'number'],
    [['123456789012345'], 'number'],
    [['1234567890123456'], 'text'],
    [['12345678901.12345'], 'text'],
    [['007'], 'text'],
    [['0312345678', '1'], 'text'],
    [['+819012345678'], 'text'],
    [['090-1234-5678'], 'text'],
    [['1', 'x'], 'text'],
    [['1e5'], 'text'],
    [['1,000'], 'text'],
    [['true', 'FALSE'], 'boolean'],
    [['true', '1'], 'text'],
    [['2026-05-01T09:00:00Z'], 'datetime'],
    [['2026-05-01'], 'text'],
    [['["a"]', '[]'], 'list'],
    [['[1]'], 'text'],
    [['', ''], undefined],
    [[], undefined],
  ])('takes %j for %s', (cells, type) => {
    expect(typeOf(cells)).toBe(type);
  });

  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'true', 'FALSE', '2026-05-01T09:00:00Z', '["a","b"]', '007', '1234567890123456'),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
  );

  it('guesses no type that one of its cells cannot be stored as', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
        const type = typeOf(cells);
        for (const one of cells)
          if (one !== '' && type !== undefined && type !== 'text')
            expect(readAttribute(readCell(one, type), type)).toMatchObject({ ok: true });
      }),
    );
  });

  it('takes for a number only what reads the same as a number', () => {
    fc.assert(
      fc.property(fc.oneof(cell, fc.stringMatching(/^-?\d{1,18}$/)), (one) => {
        if (typeOf([one]) === 'number' && !one.includes('.') && one !== '-0')
          expect(String(Number(one))).toBe(one);
      }),
    );
  });
});

describe('readCell', () => {
  it.each([
    ['yes', 'boolean', true],
    ['0', 'boolean', false],
    ['maybe', 'boolean', 'maybe'],
    [' 12 ', 'number', 12],
    ['1,000', 'number', '1,000'],
    ['a| b', 'list', ['a', 'b']],
    ['["a|b"]', 'list', ['a|b']],
    [' text ', 'text', ' text '],
  ] as const)('reads %j as %s', (cell, type, expected) => {
    expect(readCell(cell, type)).toEqual(expected);
  });
});

describe('guardCell', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['@x', "'@x"],
    ['-5', '-5'],
    ['+81 90', "'+81 90"],
    ["'=x", "''=x"],
    ["it's", "it's"],
  ])('writes %s as %s', (cell, guarded) => {
    expect(guardCell(cell)).toBe(guarded);
  });

  it('is taken back exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', '5', 'a', '\t', '+', '@') }), (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell);
      }),
    );
  });
});
