import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KEPT_FOR_EVER, RETENTION_DAYS } from '../../../../../../libs/retention/index.js';
import { isComplete, retentionChanges, retentionOf, typedOf } from './typed-retention.js';

const days = (setting: keyof typeof RETENTION_DAYS) =>
  fc.option(fc.integer(RETENTION_DAYS[setting]), { nil: null });
const aRetention = fc.record({ eventsDays: days('eventsDays'), contentsDays: days('contentsDays') });

describe('typedOf', () => {
  it('is what is saved: nothing changes before somebody types', () => {
    fc.assert(
      fc.property(aRetention, (saved) => {
        expect(retentionOf(typedOf(saved))).toEqual(saved);
        expect(retentionChanges(saved, typedOf(saved))).toEqual({});
      }),
    );
  });

  it('suggests a number that fits to who keeps all for ever', () => {
    const typed = typedOf(KEPT_FOR_EVER);
    expect(isComplete('eventsDays', { ...typed.eventsDays, isLimited: true })).toBe(true);
    expect(isComplete('contentsDays', { ...typed.contentsDays, isLimited: true })).toBe(true);
  });
});

describe('isComplete', () => {
  it('asks for a number within the bounds, where one is used', () => {
    expect(isComplete('contentsDays', { isLimited: true, days: 6 })).toBe(false);
    expect(isComplete('contentsDays', { isLimited: true, days: 7 })).toBe(true);
    expect(isComplete('contentsDays', { isLimited: true, days: null })).toBe(false);
    expect(isComplete('contentsDays', { isLimited: false, days: null })).toBe(true);
  });
});

describe('retentionChanges', () => {
  it('has what differs, and no more', () => {
    const saved = { eventsDays: null, contentsDays: 90 };
    const typed = typedOf(saved);
    expect(retentionChanges(saved, { ...typed, eventsDays: { isLimited: true, days: 30 } })).toEqual({
      eventsDays: 30,
    });
    expect(retentionChanges(saved, { ...typed, contentsDays: { isLimited: false, days: 90 } })).toEqual({
      contentsDays: null,
    });
  });
});
