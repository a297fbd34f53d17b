import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const AT = 'messages[0].template.actions[0]';
const picker = (action: object) => [
  {
    type: 'template',
    altText: 'a',
    template: {
      type: 'buttons',
      text: 'a',
      actions: [{ type: 'datetimepicker', label: 'When', data: 'd', ...action }],
    },
  },
];

describe('a date and time picker', () => {
  it.each([
    { mode: 'date' },
    { mode: 'date', min: '1900-01-01', initial: '2024-02-29', max: '2100-12-31' },
    { mode: 'time', min: '00:00', initial: '00:00', max: '23:59' },
    { mode: 'datetime', min: '2026-01-01T00:00', initial: '2026-01-01t00:00', max: '2026-01-01t00:01' },
  ])('may be %j', (action) => {
    expect(issuesOf(picker(action))).toEqual([]);
  });

  it.each([
    [{}, 'mode'],
    [{ mode: 'day' }, 'mode'],
    [{ mode: 'date', initial: '2026-2-1' }, 'initial'],
    [{ mode: 'date', initial: '2026-02-30' }, 'initial'],
    [{ mode: 'date', initial: '2026-13-01' }, 'initial'],
    [{ mode: 'date', initial: '2026-12-31T00:00' }, 'initial'],
    [{ mode: 'date', min: '1899-12-31' }, 'min'],
    [{ mode: 'date', max: '2101-01-01' }, 'max'],
    [{ mode: 'time', initial: '24:00' }, 'initial'],
    [{ mode: 'time', initial: '9:00' }, 'initial'],
    [{ mode: 'datetime', initial: '2026-12-31 00:00' }, 'initial'],
    [{ mode: 'datetime', initial: '2026-12-31T00:00Z' }, 'initial'],
    [{ mode: 'date', initial: '' }, 'initial'],
    [{ mode: 'date', min: '2026-02-01', max: '2026-01-01' }, 'max'],
    [{ mode: 'date', min: '2026-02-01', max: '2026-02-01' }, 'max'],
    [{ mode: 'time', min: '10:00', initial: '09:59' }, 'initial'],
    [{ mode: 'datetime', initial: '2026-01-02T00:00', max: '2026-01-01t00:00' }, 'initial'],
  ])('may not be %j', (action, key) => {
    expect(errorPaths(picker(action))).toEqual([`${AT}.${key}`]);
  });

  it('says how to write a date, and which order is meant', () => {
    expect(issuesOf(picker({ mode: 'date', initial: 'tomorrow' }))).toEqual([
      `error ${AT}.initial must be written like 2026-12-31, from 1900-01-01 to 2100-12-31, not "tomorrow"`,
    ]);
    expect(issuesOf(picker({ mode: 'time', min: '10:00', initial: '09:00' }))).toEqual([
      `error ${AT}.initial must not be before min, which is 10:00`,
    ]);
  });

  it('leaves templates to the rendering, but not the mode', () => {
    expect(issuesOf(picker({ mode: 'date', initial: '{{day}}', min: '2026-01-01' }), 'template')).toEqual([]);
    expect(issuesOf(picker({ mode: '{{mode}}' }), 'template')).toEqual([
      `error ${AT}.mode must be written out, it cannot come from a template: one of date, time, datetime`,
    ]);
  });
});
