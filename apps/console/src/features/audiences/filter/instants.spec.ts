import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayEndOf, readInstant, writeInstant } from './instants.js';

const zone = fc.constantFrom('Asia/Tokyo', 'Asia/Taipei', 'Asia/Bangkok', 'UTC', 'America/New_York');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('moments of conditions', () => {
  it('mean days of the workspace', () => {
    const first = { kind: 'day', day: '2026-04-01' } as const;
    expect(writeInstant(first, dayEndOf('>='), 'Asia/Tokyo')).toBe('2026-03-31T15:00:00.000Z');
    expect(writeInstant(first, dayEndOf('<='), 'Asia/Tokyo')).toBe('2026-04-01T14:59:59.999Z');
    expect(writeInstant(first, dayEndOf('='), 'Asia/Tokyo')).toBe('2026-04-01');
  });

  it('are read as they were picked', () => {
    fc.assert(
      fc.property(day, zone, fc.constantFrom('start' as const, 'end' as const), (picked, zone, end) => {
        const stored = writeInstant({ kind: 'day', day: picked }, end, zone);
        expect(readInstant(stored, end, zone)).toEqual({ kind: 'day', day: picked });
      }),
    );
  });

  it('keep their time of day', () => {
    expect(readInstant('2026-04-01T01:30:00Z', 'start', 'Asia/Tokyo')).toEqual({
      kind: 'time',
      time: '2026-04-01T10:30',
    });
    expect(writeInstant({ kind: 'time', time: '2026-04-01T10:30' }, 'start', 'Asia/Tokyo')).toBe(
      '2026-04-01T01:30:00.000Z',
    );
  });

  it('leave a bare date the day of UTC that it is', () => {
    expect(readInstant('2026-04-01', 'start', 'Asia/Tokyo')).toEqual({ kind: 'utcDay', day: '2026-04-01' });
  });

  it('are none when the text is none', () => {
    expect(readInstant('soon', 'start', 'UTC')).toBeUndefined();
  });
});
