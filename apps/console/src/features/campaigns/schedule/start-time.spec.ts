import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantAt, isPastDay, startProblem, suggestedStart, wallClock } from './start-time.js';

const now = new Date('2026-11-21T16:30:00Z');

describe('a start time', () => {
  it('is read and written on the clock of the zone', () => {
    expect(wallClock('2026-12-01T01:00:00Z', 'Asia/Tokyo')).toBe('2026-12-01T10:00');
    expect(instantAt('2026-12-01T10:00', 'Asia/Bangkok')).toBe('2026-12-01T03:00:00.000Z');
  });

  it('stays the same minute, there and back', () => {
    const zones = fc.constantFrom('Asia/Tokyo', 'Asia/Taipei', 'Asia/Bangkok', 'UTC');
    const minutes = fc.integer({ min: 29_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const at = new Date(minute * 60_000).toISOString();
        expect(instantAt(wallClock(at, zone), zone)).toBe(at);
      }),
    );
  });

  it('is suggested for the next morning in the zone, not in the browser', () => {
    expect(suggestedStart(now, 'Asia/Tokyo')).toBe('2026-11-23T01:00:00.000Z');
    expect(suggestedStart(now, 'UTC')).toBe('2026-11-22T10:00:00.000Z');
  });

  it('has to be ahead, by a year at most', () => {
    expect(startProblem(null, now)).toBeNull();
    expect(startProblem('2026-11-21T16:30:00Z', now)).toBe('past');
    expect(startProblem('2026-11-21T16:31:00Z', now)).toBeNull();
    expect(startProblem('2028-01-01T00:00:00Z', now)).toBe('far');
  });

  it('knows which days are over there', () => {
    expect(isPastDay('2026-11-21', now, 'Asia/Tokyo')).toBe(true);
    expect(isPastDay('2026-11-21', now, 'UTC')).toBe(false);
  });
});
