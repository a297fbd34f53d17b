import { describe, expect, it } from '@jest/globals';
import type { Report } from './campaign.js';
import { findFaults } from './check-run.js';
import type { LedgerSummary } from './simulated-line.js';

const REPORT: Report = {
  status: 'sent',
  qualified: 100,
  removed: { duplicate: 0 },
  attempted: 100,
  pending: 0,
  failed: 0,
  sent: 100,
  failures: [],
  runs: [],
};
const LINE: LedgerSummary = { requests: 100, accepted: 100, distinctRecipients: 100, duplicateCount: 0 };

describe('findFaults', () => {
  it('given numbers that agree, finds none', () => {
    expect(findFaults(100, REPORT, LINE)).toEqual([]);
  });

  it('given somebody who was sent to twice, says so', () => {
    expect(findFaults(100, REPORT, { ...LINE, requests: 101, accepted: 101, duplicateCount: 1 })).toEqual([
      '1 people were sent to more than once',
      'LINE accepted 101, and we say sent 100',
    ]);
  });

  it('given somebody who was forgotten, says so although the report agrees with itself', () => {
    const report = { ...REPORT, qualified: 99, attempted: 99, sent: 99 };
    expect(findFaults(100, report, { ...LINE, accepted: 99, distinctRecipients: 99 })).toEqual([
      '99 of 100 contacts qualified',
      '99 of 100 were sent',
    ]);
  });

  it('given a report that does not agree with itself, names each sum', () => {
    const report = { ...REPORT, removed: { duplicate: 1 }, failed: 2, failures: [{ reason: 'x', count: 1 }] };
    expect(findFaults(100, report, LINE)).toEqual([
      'qualified is not removed + attempted',
      'attempted is not pending + failed + sent',
      'the reasons name 1 failures of 2',
    ]);
  });

  it('given a campaign that was stopped, says how it ended', () => {
    expect(findFaults(100, { ...REPORT, status: 'stopped' }, LINE)).toEqual([
      'the campaign ended as stopped',
    ]);
  });
});
