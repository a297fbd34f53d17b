import { expect, it } from '@jest/globals';
import { formatImports } from './import-table.js';

it('compares with the bare insert, and has a dash for what is not known', () => {
  const cpuSeconds = { ours: 15, database: undefined };
  const lines = formatImports([
    { name: 'bare', contacts: 1_000_000, seconds: 10, cpuSeconds, peakBytes: undefined, faults: [] },
    {
      name: 'file',
      contacts: 1_000_000,
      seconds: 25,
      bareSeconds: 10,
      cpuSeconds: { ours: 20, database: 12.34 },
      peakBytes: 200 * 1_048_576,
      faults: [],
    },
  ]).split('\n');
  expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['bare', '1,000,000', '10.0', '100,000', '–', '15.0', '–', '–'],
    ['file', '1,000,000', '25.0', '40,000', '0.40', '20.0', '12.3', '200'],
  ]);
});
