import { describe, expect, it } from '@jest/globals';
import { type Column, columnsOf } from './columns.js';

const namesOf = (columns: Column[]): string[] =>
  columns.map((column) => {
    if (column.kind === 'field') return `field ${column.field}`;
    return column.kind === 'attribute' ? `attribute ${column.name}` : column.kind;
  });

describe('columnsOf', () => {
  it.each([
    [['external_id', 'line_id', 'display_name']],
    [['externalId', 'lineId', 'displayName']],
    [['EXTERNAL_ID', 'LINE_ID', 'DISPLAY_NAME']],
    [[' External ID ', 'Line-Id', 'display name']],
  ])('knows the system fields in %j', (header) => {
    expect(namesOf(columnsOf(header))).toEqual(['external_id', 'field line_id', 'field display_name']);
  });

  it('leaves attributes the names they have', () => {
    const columns = columnsOf(['External_Id', 'FirstName', 'first_name', 'TimeZone', '姓名', 'LINE_name']);
    expect(namesOf(columns)).toEqual([
      'external_id',
      'attribute FirstName',
      'attribute first_name',
      'field timezone',
      'attribute 姓名',
      'attribute LINE_name',
    ]);
  });

  it('refuses two columns of one field, however they are spelt', () => {
    expect(() => columnsOf(['external_id', 'LINE_ID', 'x', 'lineId'])).toThrow(
      'Columns 2 and 4 are both named "line_id".',
    );
  });

  it('refuses a header without external_id', () => {
    expect(() => columnsOf(['id', 'line_id'])).toThrow(/must be external_id\. It reads: "id", "line_id"/);
  });
});
