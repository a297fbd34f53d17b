import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attributeNameProblem } from '../attribute-name.js';
import { meaningsOf, parseMapping } from './column-mapping.js';
import { columnsOf } from './columns.js';
import { mappingOf, type SeenColumn, suggestColumns } from './suggest-columns.js';

const LINE_ID = `U${'a'.repeat(32)}`;
const seen = (name: string, ...samples: string[]): SeenColumn => ({ name, samples });
const suggested = (...columns: SeenColumn[]): string[] =>
  suggestColumns(columns).map(({ target, attribute, alsoExternalId }) => {
    if (alsoExternalId) return `${target} as id`;
    return target === 'attribute' ? `attribute ${attribute}` : target;
  });

describe('suggestColumns', () => {
  it.each([
    ['English', ['Customer ID', 'LINE User ID', 'Full Name', 'Locale', 'Time zone', 'Points']],
    ['Japanese', ['会員番号', 'LINEユーザーID', '氏名', '言語', 'タイムゾーン', 'Points']],
    ['Japanese in full width', ['顧客ＩＤ', 'ＬＩＮＥ　ＩＤ', 'お名前', '言語', 'タイムゾーン', 'Points']],
    ['Traditional Chinese', ['會員編號', 'LINE 使用者 ID', '姓名', '語言', '時區', 'Points']],
    ['Thai', ['รหัสสมาชิก', 'ไอดีไลน์', 'ชื่อ-นามสกุล', 'ภาษา', 'เขตเวลา', 'Points']],
    ['ours', ['externalId', 'line_id', 'Display Name', 'LANGUAGE', 'timezone', 'Points']],
  ])('knows the columns of an export in %s', (_name, header) => {
    expect(suggested(...header.map((name) => seen(name)))).toEqual([
      'external_id',
      'line_id',
      'display_name',
      'language',
      'timezone',
      'attribute Points',
    ]);
  });

  it('knows LINE ids by their looks, whatever the column is called', () => {
    expect(suggested(seen('uid', LINE_ID), seen('name'))).toEqual(['line_id as id', 'display_name']);
    expect(suggested(seen('uid', '1001'), seen('key', LINE_ID))).toEqual(['external_id', 'line_id']);
    expect(suggested(seen('LINE ID', 'hanako.y'), seen('No', LINE_ID))).toEqual([
      'attribute LINE_ID',
      'line_id as id',
    ]);
  });

  it('gives each field to one column only, the best name first', () => {
    expect(suggested(seen('id'), seen('member_id'), seen('external_id'))).toEqual([
      'attribute my_id',
      'attribute member_id',
      'external_id',
    ]);
    expect(suggested(seen('nickname'), seen('name'), seen('id'))).toEqual([
      'attribute nickname',
      'display_name',
      'external_id',
    ]);
  });

  it('takes languages and time zones for attributes when none is one', () => {
    expect(suggested(seen('id'), seen('言語', '日本語'), seen('tz', 'Tokyo'))).toEqual([
      'external_id',
      'attribute 言語',
      'attribute tz',
    ]);
  });

  it('passes over columns without a name, and the two of our own list', () => {
    expect(suggested(seen('import_row'), seen('import_error'), seen(''), seen('?!'), seen('id'))).toEqual([
      'ignore',
      'ignore',
      'ignore',
      'ignore',
      'external_id',
    ]);
  });

  it('gives attributes names that they can have, each its own', () => {
    expect(suggested(seen('id'), seen('First Name'), seen('First-Name'), seen('2nd'), seen('if'))).toEqual([
      'external_id',
      'attribute First_Name',
      'attribute First_Name_2',
      'attribute _2nd',
      'attribute my_if',
    ]);
  });

  it('whatever the names, comes to a mapping that an import takes', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'id',
        'uid',
        'LINE ID',
        'name',
        '会員番号',
        '__proto__',
        'constructor',
        'lang',
        'a'.repeat(70),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name.map((text) => text.trim())), (names) => {
        const columns = ['external_id', ...names.filter((one) => one !== 'external_id')].map((one) =>
          seen(one),
        );
        const suggestions = suggestColumns(columns);
        const mapping = mappingOf(columns, suggestions);
        for (const { attribute } of suggestions)
          if (attribute !== null) expect(attributeNameProblem(attribute)).toBeUndefined();
        const meanings = columns.flatMap((column) =>
          meaningsOf(column.name, mapping[column.name] ?? { target: 'ignore' }),
        );
        expect(new Set(meanings).size).toBe(meanings.length);
        expect(parseMapping(mapping, 'mapping')).toEqual({ ok: true, mapping });
        expect(
          columnsOf(
            columns.map((column) => column.name),
            mapping,
          ),
        ).toHaveLength(columns.length);
      }),
      { numRuns: 500 },
    );
  });
});
