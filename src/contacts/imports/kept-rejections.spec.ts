import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areRejectionsGone, rejectedUntil } from './kept-rejections.js';

const ended = { finishedAt: new Date('2026-01-01T09:00:00Z') };

describe('rejectedUntil', () => {
  it('is thirty days after the import ended, and open while it is under way', () => {
    expect(rejectedUntil(ended)).toEqual(new Date('2026-01-31T09:00:00Z'));
    expect(rejectedUntil({ finishedAt: null })).toBeNull();
  });
});

describe('areRejectionsGone', () => {
  it('holds from that moment on, and never while the import is under way', () => {
    expect(areRejectionsGone(ended, new Date('2026-01-31T08:59:59.999Z'))).toBe(false);
    expect(areRejectionsGone(ended, new Date('2026-01-31T09:00:00Z'))).toBe(true);
    expect(areRejectionsGone({ finishedAt: null }, new Date('2999-01-01'))).toBe(false);
  });

  it('once gone stays so', () => {
    const instant = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, fc.nat(), (finishedAt, now, later) => {
        fc.pre(areRejectionsGone({ finishedAt }, now));
        expect(areRejectionsGone({ finishedAt }, new Date(now.getTime() + later))).toBe(true);
      }),
    );
  });
});
