import { describe, expect, it } from '@jest/globals';
import { LINE_API_BASE_URL, lineOrigin } from './base-url.js';

describe('lineOrigin', () => {
  it.each([
    [LINE_API_BASE_URL, 'https://api.line.me'],
    ['http://localhost:7100', 'http://localhost:7100'],
    ['http://localhost:7100/', 'http://localhost:7100'],
    ['HTTPS://API.LINE.ME:443/', 'https://api.line.me'],
    ['http://[::1]:7100', 'http://[::1]:7100'],
  ])('reads %s', (baseUrl, origin) => {
    expect(lineOrigin(baseUrl)).toBe(origin);
  });

  it.each([
    ['', /begin with http/],
    ['localhost:7100', /begin with http/],
    ['ftp://api.line.me', /begin with http/],
    ['http://localhost:7100/line', /without path/],
    ['http://localhost:7100/?a=1', /without path/],
    ['http://me:secret@localhost:7100/', /without path/],
  ])('refuses "%s"', (baseUrl, why) => {
    expect(() => lineOrigin(baseUrl)).toThrow(why);
  });
});
