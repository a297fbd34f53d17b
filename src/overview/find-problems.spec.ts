import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ConnectionFacts, findProblems, isQuotaLow } from './find-problems.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const aConnection = (facts: Partial<ConnectionFacts> = {}): ConnectionFacts => ({
  id: 'c1',
  name: 'Shop',
  status: 'active',
  lastError: null,
  quotaLimit: 1_000,
  quotaUsed: 10,
  quotaReadAt: NOW,
  ...facts,
});

describe('findProblems', () => {
  it('has none where all is well', () => {
    expect(findProblems(NOW, { connections: [aConnection()], runs: [], imports: [] })).toEqual([]);
  });

  it('names what is most urgent first, each with what helps', () => {
    const problems = findProblems(NOW, {
      connections: [
        aConnection({ quotaUsed: 900 }),
        aConnection({ id: 'c2', name: 'Old', status: 'revoked', lastError: 'invalid token' }),
      ],
      runs: [
        { campaignId: 'k1', name: 'Broken', status: 'failed', reason: 'audience_unreadable' },
        { campaignId: 'k2', name: 'Waiting', status: 'paused', reason: 'monthly_quota_exceeded' },
      ],
      imports: [{ id: 'i1', fileName: 'people.csv', error: null, problem: null }],
    });
    expect(problems).toEqual([
      {
        kind: 'connection_revoked',
        subjectId: 'c2',
        name: 'Old',
        code: 'credential_refused_saying',
        values: { said: 'invalid token' },
        detail:
          'LINE refuses the credential of this connection (invalid token). Enter a new channel access token.',
      },
      {
        kind: 'campaign_paused',
        subjectId: 'k2',
        name: 'Waiting',
        code: 'paused_by_quota',
        detail: expect.stringMatching(/used up.*resume/),
      },
      {
        kind: 'campaign_failed',
        subjectId: 'k1',
        name: 'Broken',
        code: 'run_audience_unreadable',
        values: { reason: 'audience_unreadable' },
        detail: 'Its run failed (audience_unreadable). Look at its report.',
      },
      {
        kind: 'quota_low',
        subjectId: 'c1',
        name: 'Shop',
        code: 'quota_low',
        values: { left: 100, limit: 1_000 },
        detail: '100 of 1000 messages are left this month. More need a larger plan at LINE.',
      },
      {
        kind: 'import_failed',
        subjectId: 'i1',
        name: 'people.csv',
        code: 'import_unreadable',
        detail: 'The file could not be read to its end. Import it again.',
      },
    ]);
  });
});

describe('isQuotaLow', () => {
  it('is never so without a limit, or by what was read in another month of Japan', () => {
    expect(isQuotaLow(NOW, aConnection({ quotaLimit: null, quotaUsed: 1e9 }))).toBe(false);
    expect(isQuotaLow(NOW, aConnection({ quotaUsed: 1_000, quotaReadAt: null }))).toBe(false);
    // In Japan it is November from 15:00 UTC on.
    const lastMoment = new Date('2026-10-31T14:59:59Z');
    expect(isQuotaLow(NOW, aConnection({ quotaUsed: 1_000, quotaReadAt: lastMoment }))).toBe(false);
    const first = new Date('2026-10-31T15:00:00Z');
    expect(isQuotaLow(NOW, aConnection({ quotaUsed: 1_000, quotaReadAt: first }))).toBe(true);
  });

  it('never ends by using more', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (quotaLimit, quotaUsed, more) => {
        fc.pre(isQuotaLow(NOW, aConnection({ quotaLimit, quotaUsed })));
        expect(isQuotaLow(NOW, aConnection({ quotaLimit, quotaUsed: quotaUsed + more }))).toBe(true);
      }),
    );
  });
});
