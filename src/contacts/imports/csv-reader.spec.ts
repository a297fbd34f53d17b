import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { CsvReader, type FileRecord, MAX_RECORD_LENGTH } from './csv-reader.js';

function read(text: string, delimiter = ',', sizes: number[] = [text.length]): FileRecord[] {
  const reader = new CsvReader(delimiter);
  const records: FileRecord[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    records.push(...reader.push(text.slice(at, at + size)));
    at += size;
  }
  return [...records, ...reader.end()];
}

const fieldsOf = (text: string): string[][] => read(text).map(({ fields }) => fields);

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '花', ';') });
const rows = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .filter((table) => table.every((row) => row.some((value) => value.trim() !== '')));

describe('CsvReader', () => {
  it('reads back what a CSV writer wrote, however the text is cut', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.nat(7), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        (table, sizes, end) => {
          const text = stringify(table, { quoted: true, record_delimiter: end });
          expect(read(text, ',', sizes).map(({ fields }) => fields)).toEqual(table);
        },
      ),
    );
  });

  it('agrees with csv-parse on quoted and unquoted fields', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (table, delimiter) => {
        const text = stringify(table, { delimiter, quoted_match: /[\r\n]/ });
        const expected = parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' });
        expect(read(text, delimiter).map(({ fields }) => fields)).toEqual(expected);
      }),
    );
  });

  it('knows the line of each record, also after line breaks inside quotes', () => {
    const lines = read('a,b\n\n"x\ny\nz",1\r\nlast,"2"').map(({ line, raw }) => [line, raw]);
    expect(lines).toEqual([
      [1, 'a,b'],
      [3, '"x\ny\nz",1'],
      [6, 'last,"2"'],
    ]);
  });

  it('goes on at the next line after text behind a closing quote', () => {
    const records = read('1,"a"b,c\n2,"ok"\n3,x"y\n');
    expect(records.map(({ line, problem }) => [line, Boolean(problem)])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    expect(records[0]?.raw).toBe('1,"a"b,c');
    expect(records[2]?.fields).toEqual(['3', 'x"y']);
  });

  it('keeps empty fields at the end of a line and of the file', () => {
    expect(fieldsOf('a,,\n,b,')).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
    expect(fieldsOf('a,"b"')).toEqual([['a', 'b']]);
    expect(fieldsOf('a,""\n')).toEqual([['a', '']]);
  });

  it('names the line of a quote that is never closed', () => {
    expect(() => read('a,b\nc,d\n"x\ny",e,"open\nf,g\n')).toThrow(
      /opens in line 4 is not closed before the end/,
    );
  });

  it('reads the line ends of old Macs', () => {
    const reader = new CsvReader(',', '\r');
    expect(
      [...reader.push('a,b\rc,"d"\r'), ...reader.end()].map(({ line, fields }) => [line, fields]),
    ).toEqual([
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ]);
  });

  it.each([
    ['a line', 'x', /Line 2 is longer than 1 MiB/],
    ['a quote', '"', /opens in line 2 is not closed within 1 MiB/],
  ])('given %s without end, stops after 1 MiB instead of holding it', (_name, start, message) => {
    const reader = new CsvReader(',');
    reader.push(`a,b\n${start}`);
    const piece = 'y'.repeat(MAX_RECORD_LENGTH / 4);
    expect(() => {
      for (let i = 0; i < 6; i++) reader.push(piece);
    }).toThrow(message);
  });
});
