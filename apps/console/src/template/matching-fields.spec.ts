import { describe, expect, it } from '@jest/globals';
import { matchingFields } from './matching-fields.js';

const field = (name: string, ...examples: string[]) => ({ name, type: 'text', isSystem: false, examples });
const fields = [field('tier', 'Gold'), field('last_name'), field('name'), field('会員番号', 'A1')];
const found = (wanted: string): string[] => matchingFields(fields, wanted).map(({ name }) => name);

describe('matchingFields', () => {
  it('has names that begin so first', () => {
    expect(found('na')).toEqual(['name', 'last_name']);
  });

  it('looks into examples, and takes full-width letters for the same', () => {
    expect(found('ＧＯＬＤ')).toEqual(['tier']);
    expect(found('会員')).toEqual(['会員番号']);
  });

  it('has what messages are written with before ids and dates', () => {
    const all = [
      { ...field('created_at'), isSystem: true },
      field('tier'),
      { ...field('display_name'), isSystem: true },
    ];
    expect(matchingFields(all, '').map(({ name }) => name)).toEqual(['tier', 'display_name', 'created_at']);
  });

  it('has all of them while nothing is looked for', () => {
    expect(found(' ')).toHaveLength(4);
  });
});
