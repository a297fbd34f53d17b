import { describe, expect, it } from '@jest/globals';
import type { MakingRow } from './making-process.js';
import { formatMaking, makingFaults } from './making-table.js';

function aRow(group: string, name: string, perSecond: number, bytesEach?: number): MakingRow {
  return { group, name, perSecond, bytesEach };
}

describe('formatMaking', () => {
  it('compares each with the first of its group, and has a dash for what is not known', () => {
    const lines = formatMaking([
      aRow('a template', 'Handlebars', 400_000, 1_234),
      aRow('a template', 'ours', 800_000),
      aRow('a check', 'JSON.stringify', 1_000_000, 64),
      aRow('a check', 'checked', 50_000, 12.6),
    ]).split('\n');
    expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['a template'],
      ['Handlebars', '400,000', '2.50', '1,234', '1.00'],
      ['ours', '800,000', '1.25', '–', '2.00'],
      ['a check'],
      ['JSON.stringify', '1,000,000', '1.00', '64', '1.00'],
      ['checked', '50,000', '20.00', '13', '0.05'],
    ]);
  });
});

describe('makingFaults', () => {
  it('tells when the plainest template is too slow, and looks at no other', () => {
    const slowDate = aRow('with a date', 'ours', 1);
    expect(makingFaults([aRow('plain', 'ours', 500_000), slowDate])).toEqual([]);
    expect(makingFaults([aRow('plain', 'ours', 499_999), slowDate])).toEqual([
      'plain: 499,999 a second, and not 500000',
    ]);
    expect(makingFaults([])).toEqual([]);
  });
});
