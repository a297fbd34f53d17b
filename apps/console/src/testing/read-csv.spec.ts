import { describe, expect, it } from '@jest/globals';
import { readCsv } from './read-csv.js';

describe('readCsv', () => {
  it('reads cells as a spreadsheet does', () => {
    expect(
      readCsv('\uFEFFimport_row,import_error,名前\r\n3,"a ""bad"", line","山田\n花子"\r\n4,,\r\n'),
    ).toEqual([
      ['import_row', 'import_error', '名前'],
      ['3', 'a "bad", line', '山田\n花子'],
      ['4', '', ''],
    ]);
  });

  it.each(['a,b\n1,2\n3,', 'a,b\n1,2\n3', 'a,b\n1,2\n"3'])('leaves out what was cut: %j', (text) => {
    expect(readCsv(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
