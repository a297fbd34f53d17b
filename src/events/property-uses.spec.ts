import { expect, it } from '@jest/globals';
import { propertyUses } from './property-uses.js';

it('tells properties by name, with the usual type and the usual texts first', () => {
  const newest = [
    { sku: 'B', amount: 1, first: true, due: '2026-05-01T00:00:00.000Z' },
    { sku: 'A', amount: 'free' },
    { sku: 'B', amount: 3 },
  ];
  expect(propertyUses(newest)).toEqual([
    { name: 'amount', type: 'number', values: ['free'] },
    { name: 'due', type: 'datetime', values: [] },
    { name: 'first', type: 'boolean', values: [] },
    { name: 'sku', type: 'text', values: ['B', 'A'] },
  ]);
});

it('shows no text that may be personal, nor one too long for a picker', () => {
  const newest = [{ mail: 'x', note: 'a@b.example', text: 'x'.repeat(41), blank: ' ' }];
  expect(propertyUses(newest).map(({ values }) => values)).toEqual([[], [], [], []]);
});
