import { describe, expect, it } from '@jest/globals';
import { type ColumnMapping, parseMapping } from './column-mapping.js';
import { columnsOf } from './columns.js';
import { describeProblems, wordsOfColumns, wordsOfMapping } from './row-problems.js';

const MAPPING: ColumnMapping = {
  uid: { target: 'line_id', alsoExternalId: true },
  'First Name': { target: 'attribute', attribute: 'first_name' },
  memo: { target: 'ignore' },
};

describe('parseMapping', () => {
  it('takes what each column is to become', () => {
    expect(parseMapping(MAPPING, 'mapping')).toEqual({ ok: true, mapping: MAPPING });
    expect(parseMapping({ ' tier ': { target: 'attribute' } }, 'mapping')).toEqual({
      ok: true,
      mapping: { tier: { target: 'attribute' } },
    });
  });

  it.each<[string, unknown, string, RegExp]>([
    ['a text', 'x', 'mapping', /JSON object/],
    ['a column without target', { a: {} }, 'mapping.a.target', /one of external_id/],
    ['a target as a text', { a: 'line_id' }, 'mapping.a', /object such as/],
    ['an unknown key', { a: { target: 'ignore', type: 'text' } }, 'mapping.a.type', /there are target/],
    ['a name for a field', { a: { target: 'line_id', attribute: 'b' } }, 'mapping.a.attribute', /only/],
    [
      'a name that cannot be one',
      { 'First Name': { target: 'attribute' } },
      'mapping.First Name.attribute',
      /First_Name/,
    ],
    ['a number as name', { a: { target: 'attribute', attribute: 1 } }, 'mapping.a.attribute', /text/],
    ['yes', { a: { target: 'line_id', alsoExternalId: 'yes' } }, 'mapping.a.alsoExternalId', /true or false/],
    ['U+0000', { 'a\u0000': { target: 'ignore' } }, 'mapping.a\u0000', /U\+0000/],
    [
      'one attribute twice',
      { a: { target: 'attribute' }, b: { target: 'attribute', attribute: 'a' } },
      'mapping.b',
      /"a"/,
    ],
    [
      'two ids',
      { a: { target: 'external_id' }, b: { target: 'line_id', alsoExternalId: true } },
      'mapping.b',
      /external_id/,
    ],
  ])('given %s, names its path', (_name, input, path, message) => {
    expect(parseMapping(input, 'mapping')).toMatchObject({
      ok: false,
      problems: [{ path, message: expect.stringMatching(message) }],
    });
  });
});

describe('columnsOf with a mapping', () => {
  it('renames, ignores, and reads by its name what is not mapped', () => {
    expect(columnsOf(['uid', 'First Name', 'memo', 'Display Name', 'tier'], MAPPING)).toEqual([
      { kind: 'field', field: 'line_id', isExternalId: true },
      { kind: 'attribute', name: 'first_name' },
      { kind: 'ignored' },
      { kind: 'field', field: 'display_name' },
      { kind: 'attribute', name: 'tier' },
    ]);
  });

  it('passes over the columns of a list of refused rows', () => {
    const header = ['import_row', 'import_error', 'uid', 'First Name', 'memo'];
    expect(columnsOf(header, MAPPING).map(({ kind }) => kind)).toEqual([
      'report',
      'report',
      'field',
      'attribute',
      'ignored',
    ]);
  });

  it('lets two columns of one name be ignored', () => {
    const mapping: ColumnMapping = { a: { target: 'ignore' }, '': { target: 'ignore' } };
    expect(columnsOf(['external_id', 'a', 'a', '', ''], mapping).map(({ kind }) => kind)).toEqual([
      'external_id',
      'ignored',
      'ignored',
      'ignored',
      'ignored',
    ]);
  });

  it.each<[string, string[], ColumnMapping, RegExp]>([
    ['no external_id', ['a'], { a: { target: 'line_id' } }, /No column is the external_id/],
    [
      'a column that is not there',
      ['external_id'],
      { b: { target: 'ignore' } },
      /names a column "b".*"external_id"/,
    ],
    [
      'a target taken by a name',
      ['external_id', 'a'],
      { a: { target: 'external_id' } },
      /Columns 1 and 2 both fill "external_id"/,
    ],
    [
      'an attribute taken by a name',
      ['external_id', 'a', 'b'],
      { b: { target: 'attribute', attribute: 'a' } },
      /2 and 3 both fill "a"/,
    ],
  ])('given %s, says so', (_name, header, mapping, message) => {
    expect(() => columnsOf(header, mapping)).toThrow(message);
  });
});

describe('describeProblems', () => {
  const problems = [
    { path: 'line_id', code: 'line_id_case', message: 'must be another' },
    { path: 'attributes.first_name', code: 'text_longer_than', message: 'is too long' },
    { path: 'attributes', code: 'attributes_beyond_limit', message: 'are too many' },
  ];
  it('calls the columns of a mapped file by their own names', () => {
    const header = ['uid', 'First Name', 'memo'];
    const words = wordsOfColumns(header, columnsOf(header, MAPPING), true);
    const described = {
      column: 'uid',
      message: '"uid" must be another; "First Name" is too long; attributes are too many',
      problems: [
        { column: 'uid', code: 'line_id_case', message: 'must be another' },
        { column: 'First Name', code: 'text_longer_than', message: 'is too long' },
        { column: null, code: 'attributes_beyond_limit', message: 'are too many' },
      ],
    };
    expect(describeProblems(problems, words)).toEqual(described);
    expect(describeProblems(problems, wordsOfMapping(MAPPING))).toEqual(described);
    expect(
      describeProblems([{ path: 'external_id', code: 'missing', message: 'is missing' }], words),
    ).toEqual({
      column: 'uid',
      message: '"uid" is missing',
      problems: [{ column: 'uid', code: 'missing', message: 'is missing' }],
    });
  });

  it('calls those of another file by our names, and still says which column it is', () => {
    const header = ['externalId', 'LINE ID'];
    const words = wordsOfColumns(header, columnsOf(header), false);
    expect(describeProblems(problems.slice(0, 1), words)).toEqual({
      column: 'LINE ID',
      message: 'line_id must be another',
      problems: [{ column: 'LINE ID', code: 'line_id_case', message: 'must be another' }],
    });
    expect(describeProblems([{ path: '', code: 'row_not_object', message: 'is no row' }], words)).toEqual({
      column: null,
      message: 'is no row',
      problems: [{ column: null, code: 'row_not_object', message: 'is no row' }],
    });
  });
});
