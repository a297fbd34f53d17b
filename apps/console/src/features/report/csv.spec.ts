import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, fileName } from './csv.js';

describe('csvOf', () => {
  it('writes what spreadsheets read', () => {
    expect(
      csvOf([
        ['link', 'clicks'],
        ['https://shop.example/?a=1,2', 12],
        ['She said "hi"', null],
      ]),
    ).toBe('\ufefflink,clicks\r\n"https://shop.example/?a=1,2",12\r\n"She said ""hi""",\r\n');
  });

  it('lets no text be taken for a formula, and leaves numbers numbers', () => {
    expect(csvOf([['=1+1', '+81', '-x', '@cmd', ' =1', '\tx', -5]])).toBe(
      "\ufeff'=1+1,'+81,'-x,'@cmd,' =1,'\tx,-5\r\n",
    );
  });

  it('never begins a cell as a formula begins', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvOf([[text]]).slice(1)).not.toMatch(/^"?\s*[=+\-@]/);
      }),
    );
  });
});

it('names files by campaigns of whatever name', () => {
  expect(fileName('A/B: "sale"', 'clicks by hour')).toBe('A B sale clicks by hour.csv');
});
