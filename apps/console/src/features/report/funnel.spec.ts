import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aReport } from './testing/a-report.js';
import { figuresOf, funnelRows, removedRows, removedTotal } from './funnel.js';

const count = fc.nat(1_000_000);

describe('funnelRows', () => {
  it('shows each stage as a share of the one before', () => {
    expect(funnelRows({ qualified: 200, attempted: 100, sent: 80, clicks: { contacts: 20 } })).toEqual([
      { stage: 'qualified', count: 200, width: 1, share: null },
      { stage: 'attempted', count: 100, width: 0.5, share: 0.5 },
      { stage: 'sent', count: 80, width: 0.4, share: 0.8 },
      { stage: 'clicked', count: 20, width: 0.1, share: 0.25 },
    ]);
  });

  it('has no stage of contacts who clicked where nobody knows who did', () => {
    const stages = (clicks: { contacts: number | null } | null) =>
      funnelRows({ qualified: 1, attempted: 1, sent: 1, clicks }).map(({ stage }) => stage);
    expect(stages({ contacts: null })).toEqual(['qualified', 'attempted', 'sent']);
    expect(stages(null)).toEqual(['qualified', 'attempted', 'sent']);
  });

  it('never divides by nothing, and draws no bar beyond the first', () => {
    fc.assert(
      fc.property(count, count, count, count, (qualified, attempted, sent, contacts) => {
        for (const row of funnelRows({ qualified, attempted, sent, clicks: { contacts } })) {
          expect(row.width >= 0 && row.width <= 1).toBe(true);
          expect(row.share === null || Number.isFinite(row.share)).toBe(true);
        }
      }),
    );
  });
});

describe('removedRows', () => {
  it('names whom it removed, the most frequent reason first, and nobody twice', () => {
    const { removed } = aReport({ removed: { ...aReport().removed, notFriend: 3, limit: 9 } });
    expect(removedRows(removed)).toEqual([
      { reason: 'limit', count: 9 },
      { reason: 'notFriend', count: 3 },
    ]);
    expect(removedTotal(removed)).toBe(12);
  });
});

describe('figuresOf', () => {
  it('says why a number is missing', () => {
    const figures = new Map(figuresOf(aReport({ clicks: null })));
    expect(figures.get('clicks')).toEqual({ kind: 'not_counted', why: 'links_not_tracked' });
    expect(figures.get('conversions')).toEqual({ kind: 'not_counted', why: 'no_goal' });
  });

  it('shows no zero for what has not begun', () => {
    const figures = new Map(figuresOf(aReport({ runs: [] })));
    expect(figures.get('sent')).toEqual({ kind: 'not_ready' });
  });

  it('shows who waits only while somebody does', () => {
    const names = (pending: number) => figuresOf(aReport({ pending })).map(([name]) => name);
    expect(names(0)).not.toContain('pending');
    expect(names(5)).toContain('pending');
  });
});
