import { describe, expect, it } from '@jest/globals';
import { healthOf, quotaShare } from './connection-health.js';

type Facts = Parameters<typeof healthOf>[0];

const aConnection = (facts: Partial<Facts>): Facts => ({
  status: 'active',
  hasChannelSecret: true,
  quota: { type: 'limited', limit: 1_000, used: 10, readAt: null },
  webhook: { isOurs: true, isActive: true },
  ...facts,
});
const used = (count: number): Partial<Facts> => ({
  quota: { type: 'limited', limit: 1_000, used: count, readAt: null },
});

describe('healthOf', () => {
  it('has nothing to say of a good one, nor of a webhook that nobody asked for yet', () => {
    expect(healthOf(aConnection({}))).toEqual({ state: 'connected' });
    expect(healthOf(aConnection({ webhook: { isOurs: null, isActive: null } }))).toEqual({
      state: 'connected',
    });
  });

  it.each<[Partial<Facts>, string, string | null]>([
    [{ status: 'revoked', hasChannelSecret: false }, 'revoked', 'rotate'],
    [{ status: 'unreachable', ...used(1_000) }, 'unreachable', 'verify'],
    [{ ...used(1_001), hasChannelSecret: false }, 'quotaUsedUp', null],
    [{ hasChannelSecret: false }, 'noSecret', 'rotate'],
    [{ webhook: { isOurs: false, isActive: false } }, 'webhookElsewhere', 'webhook'],
    [{ webhook: { isOurs: true, isActive: false }, ...used(990) }, 'webhookOff', 'webhook'],
    [used(900), 'quotaLow', null],
  ])('of %j tells the worst', (facts, trouble, repair) => {
    expect(healthOf(aConnection(facts))).toEqual({ state: 'attention', trouble, repair });
  });
});

describe('quotaShare', () => {
  it('is nothing without a limit, and all of a limit of none', () => {
    expect(quotaShare({ limit: null, used: 5 })).toBeNull();
    expect(quotaShare({ limit: 0, used: 0 })).toBe(1);
  });
});
