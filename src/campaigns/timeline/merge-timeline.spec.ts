import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { happening, type Happening, mergeTimeline, TIMELINE_KINDS } from './merge-timeline.js';

const aHappening = fc
  .record({
    second: fc.integer({ min: 0, max: 9 }),
    id: fc.uuid(),
    kind: fc.constantFrom(...TIMELINE_KINDS),
  })
  .map(({ second, id, kind }) =>
    happening({
      at: `2026-01-10T12:00:0${second}.000000Z`,
      id,
      kind,
      campaignId: 'campaign-1',
    }),
  );
const keyOf = ({ at, id }: Happening): string => `${at} ${id}`;
const lists = fc.array(fc.array(aHappening, { maxLength: 8 }), { minLength: 1, maxLength: 3 });

describe('mergeTimeline', () => {
  it('keeps the last of all lists together, the last first', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (given, limit) => {
        const keys = given.flat().map(keyOf).toSorted().toReversed();
        expect(mergeTimeline(given, limit).map(keyOf)).toEqual(keys.slice(0, limit));
      }),
    );
  });

  it('loses and repeats nothing when each list is cut to the limit before', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 6 }), (given, limit) => {
        const cut = given.map((list) => mergeTimeline([list], limit));
        expect(mergeTimeline(cut, limit)).toEqual(mergeTimeline(given, limit));
      }),
    );
  });
});
