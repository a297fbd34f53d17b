import { describe, expect, it } from '@jest/globals';
import { asColor, asImageAddress, asObjects, asRatio } from './safe-values.js';

describe('the address of a picture', () => {
  it.each([
    ['https://example.com/a.png', true, true],
    ['http://example.com/a.png', false, true],
    ['data:image/png;base64,AAAA', false, true],
    ['data:image/svg+xml;base64,AAAA', false, false],
    ['data:text/html;base64,AAAA', false, false],
    ['javascript:alert(1)', false, false],
    ['//example.com/a.png', false, false],
    ['https://', false, false],
    [{ toString: () => 'https://example.com' }, false, false],
  ])('%j: %s, in the simulator %s', (value, isTaken, isTakenLocally) => {
    expect([asImageAddress(value) !== undefined, asImageAddress(value, true) !== undefined]).toEqual([
      isTaken,
      isTakenLocally,
    ]);
  });
});

describe('colours and ratios', () => {
  it('are taken in LINE’s forms alone', () => {
    const colors = ['#06C755', '#06c75580', '#fff', 'red', '#06c755; x: y', 'url(https://example.com)', 7];
    expect(colors.map(asColor)).toEqual(['#06C755', '#06c75580', ...Array<undefined>(5)]);
    expect(['20:13', '1:3', '1:3.1', '0:1', '1:1000000', '16/9', null].map(asRatio)).toEqual([
      '20 / 13',
      '1 / 3',
      ...Array<undefined>(5),
    ]);
  });
});

describe('a list', () => {
  it('holds a hundred objects at most, and nothing else', () => {
    expect(asObjects([{ a: 1 }, null, 'b', [], { c: 2 }])).toEqual([{ a: 1 }, { c: 2 }]);
    expect(asObjects(Array.from({ length: 5_000 }, () => ({})))).toHaveLength(100);
    expect(asObjects({ length: 3 })).toEqual([]);
  });
});
