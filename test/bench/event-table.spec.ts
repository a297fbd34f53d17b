import { expect, it } from '@jest/globals';
import { formatEvents } from './event-table.js';

it('has a speed of what was sent, and a count of what was asked', () => {
  const lines = formatEvents([
    { name: 'sent', events: 20_000, medianMs: 500, faults: [] },
    { name: 'asked', events: 1_000_000, count: 1_234, medianMs: 321.4, faults: [] },
  ]).split('\n');
  expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['sent', '20,000', '–', '500', '40,000'],
    ['asked', '1,000,000', '1,234', '321', '–'],
  ]);
});
