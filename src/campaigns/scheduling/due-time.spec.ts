import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueTime, isInstant, startMistakes } from './due-time.js';

const NOW = new Date('2026-03-01T09:00:00Z');
const at = (time: string | null) => ({ type: 'one_time' as const, at: time });
const aTime = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const aGrace = fc.integer({ min: 0, max: 300 });

describe('isInstant', () => {
  it.each(['2026-04-01T09:00:00Z', '2026-04-01T09:00+09:00', '2026-04-01T09:00:00.123456-0330'])(
    'takes %s',
    (text) => expect(isInstant(text)).toBe(true),
  );

  it.each([
    '',
    '2026-04-01',
    '2026-04-01T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-04-01T25:00:00Z',
    'tomorrow',
  ])('refuses "%s"', (text) => expect(isInstant(text)).toBe(false));
});

describe('startMistakes', () => {
  it('has nothing to say of a campaign that starts when it is published', () => {
    expect(startMistakes(at(null), NOW)).toEqual([]);
  });

  it.each([
    ['2026-03-01T09:00:00Z', /is past/],
    ['2026-03-01T17:59:59+09:00', /is past/],
    ['2027-03-03T09:00:00Z', /more than a year ahead/],
  ])('names %s, seen from 1 March 2026, 09:00 UTC', (time, message) => {
    expect(startMistakes(at(time), NOW)).toMatchObject([
      { path: 'delivery.at', message: expect.stringMatching(message) },
    ]);
  });

  it.each(['2026-03-01T09:00:01Z', '2027-03-01T09:00:00Z'])('takes %s', (time) => {
    expect(startMistakes(at(time), NOW)).toEqual([]);
  });
});

describe('dueTime', () => {
  it('is now without a grace time and a time of its own', () => {
    expect(dueTime(at(null), 0, NOW)).toBeNull();
  });

  it('is never before the grace time is over, nor before the time of delivery', () => {
    fc.assert(
      fc.property(aTime, aGrace, aTime, (time, grace, now) => {
        const due = dueTime(at(time.toISOString()), grace, now) ?? now;
        return due.getTime() >= now.getTime() + grace * 1_000 && due.getTime() >= time.getTime();
      }),
    );
  });

  it('is the earliest such time', () => {
    fc.assert(
      fc.property(aTime, aGrace, aTime, (time, grace, now) => {
        const due = (dueTime(at(time.toISOString()), grace, now) ?? now).getTime();
        return [now.getTime() + grace * 1_000, time.getTime()].includes(due) || due === now.getTime();
      }),
    );
  });
});
