import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInControlGroup } from './control-group.js';

const CAMPAIGN = '01890a5d-ac96-774b-bcce-b302099a8057';
const lineIdOf = (n: number): string => `U${n.toString(16).padStart(32, '0')}`;
const lineIds = fc.integer({ min: 0 }).map(lineIdOf);
const percents = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

function shareOf(percent: number, campaignId = CAMPAIGN): number {
  const people = 20_000;
  const ids = Array.from({ length: people }, (_, n) => lineIdOf(n));
  return (100 * ids.filter((id) => isInControlGroup(campaignId, id, percent)).length) / people;
}

describe('isInControlGroup', () => {
  it.each([0, 0.07, 1, 10, 50, 99.5, 100])('takes about %d percent', (percent) => {
    // Four standard deviations of 20,000 draws.
    const tolerance = 400 * Math.sqrt(((percent / 100) * (1 - percent / 100)) / 20_000);
    expect(Math.abs(shareOf(percent) - percent)).toBeLessThanOrEqual(tolerance);
  });

  it('takes nobody at 0 and everybody at 100', () => {
    fc.assert(
      fc.property(fc.uuid(), lineIds, (campaignId, lineId) => {
        expect(isInControlGroup(campaignId, lineId, 0)).toBe(false);
        expect(isInControlGroup(campaignId, lineId, 100)).toBe(true);
      }),
    );
  });

  it('keeps whom it has when the share grows', () => {
    fc.assert(
      fc.property(lineIds, percents, percents, (lineId, a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        if (isInControlGroup(CAMPAIGN, lineId, small))
          expect(isInControlGroup(CAMPAIGN, lineId, large)).toBe(true);
      }),
    );
  });

  it('draws the same for the same person, and anew for another campaign', () => {
    const drawn = (campaignId: string): boolean[] =>
      Array.from({ length: 200 }, (_, n) => isInControlGroup(campaignId, lineIdOf(n), 50));
    expect(drawn(CAMPAIGN)).toEqual(drawn(CAMPAIGN));
    expect(drawn(CAMPAIGN)).not.toEqual(drawn('01890a5d-ac96-774b-bcce-b302099a8058'));
  });
});
