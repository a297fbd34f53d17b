import { describe, expect, it } from '@jest/globals';
import { VirtualClock } from './clock.js';

describe('VirtualClock', () => {
  it('runs with the machine and keeps what it was advanced by', () => {
    let real = 1_000;
    const clock = new VirtualClock(() => real);
    clock.advance(500);
    real = 1_200;
    expect(clock.now()).toBe(1_700);
  });

  it('stands still while the machine goes back', () => {
    let real = 1_000;
    const clock = new VirtualClock(() => real);
    expect(clock.now()).toBe(1_000);
    real = 400;
    expect(clock.now()).toBe(1_000);
  });

  it.each([-1, NaN, Infinity])('refuses to advance by %p', (ms) => {
    expect(() => new VirtualClock().advance(ms)).toThrow(RangeError);
  });
});
