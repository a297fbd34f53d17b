import { expect, it } from '@jest/globals';
import { readPlannedRows } from './contact-totals.js';

it('reads the rows that PostgreSQL expects, and 0 from what it cannot read', () => {
  expect(readPlannedRows([{ Plan: { 'Node Type': 'Seq Scan', 'Plan Rows': 1_204_311 } }])).toBe(1_204_311);
  for (const plan of [undefined, null, [], [{}], [{ Plan: null }], 'x', { Plan: { 'Plan Rows': 1 } }])
    expect(readPlannedRows(plan)).toBe(0);
});
