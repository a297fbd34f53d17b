import { describe, expect, it } from '@jest/globals';
import { readableUrl } from './readable-url.js';

describe('an address for reading', () => {
  it.each([
    ['https://shop.example/?utm_campaign=%E5%86%AC%E3%81%AE', 'https://shop.example/?utm_campaign=冬の'],
    ['https://shop.example/?a=1%262&b=year%20end', 'https://shop.example/?a=1%262&b=year%20end'],
    ['https://shop.example/100%', 'https://shop.example/100%'],
  ])('%s', (sent, read) => expect(readableUrl(sent)).toBe(read));
});
