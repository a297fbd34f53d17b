import { describe, expect, it } from '@jest/globals';
import type { RedirectRow } from './measure-redirects.js';
import { formatRedirects } from './redirect-table.js';

function aRow(name: string, overrides: Partial<RedirectRow> = {}): RedirectRow {
  return {
    name,
    requests: 100_000,
    seconds: 5,
    p50Ms: 1.234,
    p99Ms: 9.9,
    wrong: 0,
    cpuSeconds: 5,
    peakBytes: 104_857_600,
    faults: [],
    ...overrides,
  };
}

describe('formatRedirects', () => {
  it('compares each with the first, and has a dash for what is not known', () => {
    const lines = formatRedirects([
      aRow('bare'),
      aRow('ours', { requests: 50_000, cpuSeconds: undefined }),
    ]).split('\n');
    expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['bare', '100,000', '20,000', '1.23', '9.90', '50.0', '100', '1.00'],
      ['ours', '50,000', '10,000', '1.23', '9.90', '–', '100', '0.50'],
    ]);
  });
});
