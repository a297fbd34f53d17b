import { describe, expect, it } from '@jest/globals';
import { FaultPlan } from './faults.js';
import { seededChance } from './seeded-chance.js';

const planned = (...specs: Parameters<FaultPlan['set']>[0]): FaultPlan => {
  const plan = new FaultPlan(seededChance(1));
  plan.set(specs);
  return plan;
};

describe('FaultPlan', () => {
  it('strikes the next requests of its endpoint and stage, as often as planned', () => {
    const plan = planned({ endpoint: 'push', kind: '500_before', times: 2 });
    expect(plan.strike('answer', 'push')).toBeUndefined();
    expect(plan.strike('gateway', 'multicast')).toBeUndefined();
    const struck = Array.from({ length: 3 }, () => plan.strike('gateway', 'push')?.kind);
    expect(struck).toEqual(['500_before', '500_before', undefined]);
    expect(plan.faults[0]).toMatchObject({ left: 0, struck: 2 });
  });

  it('goes on to the next fault when the first is used up', () => {
    const plan = planned({ endpoint: '*', kind: 'hang_after' }, { endpoint: 'push', kind: 'html_after' });
    expect([plan.strike('answer', 'push')?.kind, plan.strike('answer', 'push')?.kind]).toEqual([
      'hang_after',
      'html_after',
    ]);
  });

  it('strikes about the share that was asked for, the same way for the same seed', () => {
    const strikes = (): boolean[] => {
      const plan = planned({ endpoint: '*', kind: '500_after', probability: 0.3 });
      return Array.from({ length: 2_000 }, () => plan.strike('answer', 'push') !== undefined);
    };
    const share = strikes().filter(Boolean).length / 2_000;
    expect(Math.abs(share - 0.3)).toBeLessThan(0.04);
    expect(strikes()).toEqual(strikes());
  });
});
