import { describe, expect, it } from '@jest/globals';
import { isTimeZoneOf, timeZones } from './time-zones.js';

const now = new Date('2026-11-21T00:00:00Z');

describe('timeZones', () => {
  it('begins with where most are, each once', () => {
    const zones = timeZones('Asia/Tokyo', now);
    expect(zones.slice(0, 3)).toEqual([
      { name: 'Asia/Tokyo', offset: 'GMT+9' },
      { name: 'Asia/Taipei', offset: 'GMT+8' },
      { name: 'Asia/Bangkok', offset: 'GMT+7' },
    ]);
    expect(new Set(zones.map(({ name }) => name)).size).toBe(zones.length);
  });

  it('has the one that is chosen, even by an old name', () => {
    expect(timeZones('Japan', now).at(-1)).toEqual({ name: 'Japan', offset: 'GMT+9' });
  });
});

describe('isTimeZoneOf', () => {
  const hongKong = { name: 'Asia/Hong_Kong', offset: 'GMT+8' };
  it.each(['hong kong', 'Hong_Kong', 'asia/hong', 'ｈｏｎｇ', 'gmt+8'])('finds it by %p', (text) => {
    expect(isTimeZoneOf(hongKong, text)).toBe(true);
  });

  it('does not find it by another', () => {
    expect(isTimeZoneOf(hongKong, 'tokyo')).toBe(false);
  });
});
