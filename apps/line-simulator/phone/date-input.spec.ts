import { describe, expect, it } from '@jest/globals';
import { dateInput, nowFor } from './date-input.js';

describe('the input of a datetimepicker', () => {
  it('is that of its mode, with its bounds', () => {
    expect(dateInput({ mode: 'date', initial: '2026-12-01', min: '2026-11-30', max: '2026-12-24' })).toEqual({
      type: 'date',
      mode: 'date',
      initial: '2026-12-01',
      min: '2026-11-30',
      max: '2026-12-24',
    });
  });

  it('takes LINE’s small t, and nothing of another form', () => {
    expect(dateInput({ mode: 'datetime', initial: '2026-12-01t10:00', min: '10:00', max: 7 })).toEqual({
      type: 'datetime-local',
      mode: 'datetime',
      initial: '2026-12-01T10:00',
      min: undefined,
      max: undefined,
    });
  });

  it('begins now where nothing else is said', () => {
    const noon = new Date(2026, 10, 21, 12, 5);
    expect([nowFor('date', noon), nowFor('time', noon), nowFor('datetime', noon)]).toEqual([
      '2026-11-21',
      '12:05',
      '2026-11-21T12:05',
    ]);
  });
});
