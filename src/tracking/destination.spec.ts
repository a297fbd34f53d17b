import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDestination, locationOf } from './destination.js';

describe('a destination', () => {
  it.each([
    'https://example.com',
    'http://example.com:8080/a/b?c=d&e=%20#f',
    'HTTPS://Example.COM/',
    'https://example.com/春?q=セール',
    'https://日本.example/',
    `https://example.com/${'x'.repeat(4_000)}`,
  ])('is %s', (url) => {
    expect(isDestination(url)).toBe(true);
  });

  it.each([
    ['no scheme', 'example.com'],
    ['another scheme', 'javascript:alert(1)'],
    ['data', 'data:text/html,hi'],
    ['an app', 'line://app/1'],
    ['a path', '/local'],
    ['whatever scheme there is', '//evil.example'],
    ['a scheme without slashes', 'https:evil.example'],
    ['backslashes', 'https:\\\\evil.example'],
    ['a header', 'https://example.com/\r\nSet-Cookie: a=b'],
    ['a line feed', 'https://example.com/\nx'],
    ['a tab', 'https://exam\tple.com/'],
    ['a space', 'https://example.com/a b'],
    ['a NUL', 'https://example.com/\0'],
    ['a C1 control', 'https://example.com/\u0085x'],
    ['a line separator', 'https://example.com/\u2028x'],
    ['half a character', 'https://example.com/\ud800'],
    ['no host', 'https://'],
    ['a wrong port', 'https://example.com:99999/'],
    ['more than LINE can carry', `https://example.com/${'x'.repeat(5_000)}`],
  ])('is not %s', (_name, url) => {
    expect(isDestination(url)).toBe(false);
  });

  it('reaches a header unchanged when it is plain', () => {
    const url = 'https://EXAMPLE.com/%e6%98%a5?a=1&&b=%20+x#!/y';
    expect(locationOf(url)).toBe(url);
  });

  it('reaches a header percent-encoded when it is not', () => {
    expect(locationOf('https://日本.example/春?q=セール#端')).toBe(
      'https://xn--wgv71a.example/%E6%98%A5?q=%E3%82%BB%E3%83%BC%E3%83%AB#%E7%AB%AF',
    );
  });

  it('never lets through what a header cannot carry, and leads where it said', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.constantFrom('https://', 'http://', 'https://example.com/', ''),
        texts,
        (start, text) => {
          const url = start + text;
          if (!isDestination(url)) return true;
          const location = locationOf(url);
          return /^https?:\/\/[\x21-\x7e]+$/i.test(location) && new URL(location).href === new URL(url).href;
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
