import { expect, it } from '@jest/globals';
import { isPublicUrl } from './public-url.js';

it.each([
  ['https://go.example', true],
  ['https://go.example:8443/base', true],
  ['http://go.example', false],
  ['https://localhost:3000', false],
  ['https://127.0.0.1', false],
  ['https://[::1]:3000', false],
  ['https://localhost.example', true],
])('of %s says %s', (address, isPublic) => {
  expect(isPublicUrl(address)).toBe(isPublic);
});
