import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isRetention,
  KEPT_FOR_EVER,
  outdatedBefore,
  type Retention,
  RETENTION_DAYS,
  RETENTION_SETTINGS,
  shortened,
} from './retention.js';

const days = (setting: keyof typeof RETENTION_DAYS) =>
  fc.option(fc.integer(RETENTION_DAYS[setting]), { nil: null });
const aRetention: fc.Arbitrary<Retention> = fc.record({
  eventsDays: days('eventsDays'),
  contentsDays: days('contentsDays'),
});
const anInstant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const someDays = fc.integer({ min: 1, max: 3650 });

describe('isRetention', () => {
  it('takes what is between the bounds, and for ever', () => {
    for (const setting of RETENTION_SETTINGS) {
      const { min, max } = RETENTION_DAYS[setting];
      for (const fit of [null, min, 30, max]) expect(isRetention(setting, fit)).toBe(true);
      for (const unfit of [0, -1, min - 1, max + 1, 30.5, Number.NaN, Infinity])
        expect(isRetention(setting, unfit)).toBe(false);
    }
  });

  it('keeps contents for far longer than LINE may be asked about them', () => {
    expect(RETENTION_DAYS.contentsDays.min * 24).toBeGreaterThan(2 * 25);
  });
});

describe('outdatedBefore', () => {
  it('is so many times 24 hours ago', () => {
    expect(outdatedBefore(new Date('2026-03-31T12:00:00Z'), 30)).toEqual(new Date('2026-03-01T12:00:00Z'));
  });

  it('goes back further with every day, and on with time', () => {
    fc.assert(
      fc.property(anInstant, someDays, someDays, (now, some, more) => {
        const before = outdatedBefore(now, some);
        expect(outdatedBefore(now, some + more).getTime()).toBeLessThan(before.getTime());
        expect(outdatedBefore(new Date(now.getTime() + 1), some).getTime()).toBeGreaterThan(before.getTime());
      }),
    );
  });
});

describe('shortened', () => {
  it('names what goes, and nothing of what is kept as long or longer', () => {
    const from = { eventsDays: null, contentsDays: 90 };
    expect(shortened(from, { eventsDays: 30, contentsDays: 90 })).toEqual({ eventsDays: 30 });
    expect(shortened(from, { eventsDays: null, contentsDays: 7 })).toEqual({ contentsDays: 7 });
    expect(shortened(from, { eventsDays: null, contentsDays: 91 })).toEqual({});
    expect(shortened({ eventsDays: 30, contentsDays: 30 }, KEPT_FOR_EVER)).toEqual({});
  });

  it('of two different choices, one is shorter than the other somewhere', () => {
    fc.assert(
      fc.property(aRetention, aRetention, (one, other) => {
        const isSame = RETENTION_SETTINGS.every((setting) => one[setting] === other[setting]);
        const found = { ...shortened(one, other), ...shortened(other, one) };
        expect(Object.keys(found).length === 0).toBe(isSame);
      }),
    );
  });

  it('what keeps for ever removes nothing', () => {
    fc.assert(fc.property(aRetention, (from) => expect(shortened(from, KEPT_FOR_EVER)).toEqual({})));
  });
});
