import { expect, it } from '@jest/globals';
import { faultOfFile } from './file-options.js';

it.each([
  ['photo.png', 10, 'kind'],
  ['people.csv', 0, 'empty'],
  ['people.csv', 1_001, 'size'],
  ['people.csv', 1_000, null],
] as const)('judges %s of %i bytes before it is sent', (name, size, fault) => {
  expect(faultOfFile({ name, size }, 1_000)).toBe(fault);
});

it('leaves the size to the server while its limit is not known', () => {
  expect(faultOfFile({ name: 'people.csv', size: 10 ** 12 })).toBeNull();
});
