import { describe, expect, it } from '@jest/globals';
import { formatAudienceChecks } from './audience-check-table.js';
import type { AudienceCheckRow } from './measure-audience-checks.js';

function aRow(overrides: Partial<AudienceCheckRow> = {}): AudienceCheckRow {
  return {
    name: 'one text',
    contacts: 200_000,
    seconds: 4,
    progressSteps: 13,
    cpuSeconds: { ours: 3, database: 0.5 },
    peakBytes: 209_715_200,
    planningSeconds: 8,
    faults: [],
    ...overrides,
  };
}

describe('formatAudienceChecks', () => {
  it('compares checking with planning, and has a dash for what is not known', () => {
    const lines = formatAudienceChecks([
      aRow(),
      aRow({ cpuSeconds: { ours: 3, database: undefined }, planningSeconds: 2 }),
    ]).split('\n');
    expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['one text', '200,000', '4.0', '50,000', '15.0', '2.5', '200', '13', '25,000', '2.00'],
      ['one text', '200,000', '4.0', '50,000', '15.0', '–', '200', '13', '100,000', '0.50'],
    ]);
  });
});
