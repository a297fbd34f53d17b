import { expect, it } from '@jest/globals';
import { fieldValueToSql } from './field-value.js';
import type { FieldCatalogue, FieldDefinition } from './field.js';

const KNOWN = new Map<string, FieldDefinition>([
  ['language', { kind: 'column', type: 'text', sql: 'c.language' }],
  ["x' OR true --", { kind: 'attribute', type: 'text', name: "x' OR true --" }],
]);
const fields: FieldCatalogue = { find: (name) => KNOWN.get(name) };
const place = { alias: 'c', firstParameter: 4 };

it('is the column of a system field', () => {
  expect(fieldValueToSql('language', fields, place)).toEqual({
    type: 'text',
    sql: '(c.language)',
    parameters: [],
  });
});

it('has the name of an attribute as a parameter, whatever it is', () => {
  const value = fieldValueToSql("attributes.x' OR true --", fields, place);
  expect(value).toMatchObject({ type: 'text', sql: expect.stringContaining('$4::text') });
  expect(value?.sql).not.toContain('OR true');
  expect(new Set(value?.parameters)).toEqual(new Set(["x' OR true --"]));
});

it('is nothing for what no contact has yet', () => {
  expect(fieldValueToSql('never_seen', fields, place)).toBeUndefined();
});
