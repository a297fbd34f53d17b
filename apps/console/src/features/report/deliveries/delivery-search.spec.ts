import { expect, it } from '@jest/globals';
import { deliveriesFile, isFiltered } from './delivery-search.js';

it('asks for a file with the filters of the page', () => {
  expect(deliveriesFile('c1', {})).toBe('/api/v1/campaigns/c1/deliveries.csv');
  expect(deliveriesFile('c1', { status: 'removed', reason: 'limit', q: 'あ&b' })).toBe(
    '/api/v1/campaigns/c1/deliveries.csv?status=removed&reason=limit&q=%E3%81%82%26b',
  );
});

it('knows whether anything is filtered', () => {
  expect([isFiltered({}), isFiltered({ q: 'a' }), isFiltered({ status: 'sent' })]).toEqual([
    false,
    true,
    true,
  ]);
});
