import { describe, expect, it } from '@jest/globals';
import { issuesOf } from './testing/issues.js';

const imageAt = (originalContentUrl: unknown) => [
  { type: 'image', originalContentUrl, previewImageUrl: 'https://example.com/p.png' },
];
const linkTo = (uri: unknown) => [
  {
    type: 'template',
    altText: 'a',
    template: { type: 'buttons', text: 'a', actions: [{ type: 'uri', label: 'Go', uri }] },
  },
];
const LINK = 'messages[0].template.actions[0].uri';
const https = (units: number) => `https://example.com/${'a'.repeat(units - 20)}`;

describe('httpsUrl', () => {
  it.each([
    'https://example.com',
    'HTTPS://example.com/a.png',
    'https://例え.jp'.replace('例え', 'xn--r8jz45g'),
    https(2_000),
  ])('takes %.40s', (url) => {
    expect(issuesOf(imageAt(url))).toEqual([]);
  });

  it.each([
    ['http://example.com/a.png', 'must be an address that begins with https://'],
    ['example.com/a.png', 'must be an address that begins with https://'],
    ['data:image/png;base64,AAAA', 'must be an address that begins with https://'],
    ['https://', 'is no address; check what follows the //'],
    ['https://example.com:99999/', 'is no address; check what follows the //'],
    [
      'https://example.com/a b.png',
      'holds " ", which an address cannot hold as it is; percent-encode it: %20',
    ],
    [
      'https://example.com/絵.png',
      'holds "絵", which an address cannot hold as it is; percent-encode it: %E7%B5%B5',
    ],
    [
      'https://example.com/🙂',
      'holds "🙂", which an address cannot hold as it is; percent-encode it: %F0%9F%99%82',
    ],
    [
      'https://example.com/50%',
      'holds a % that two hexadecimal digits must follow; write %25 for the sign itself',
    ],
    [https(2_001), 'is 2001 characters long (UTF-16 code units); LINE allows at most 2000'],
    ['', 'must not be empty'],
    [7, 'must be a string'],
  ])('refuses %.40s', (url, message) => {
    expect(issuesOf(imageAt(url))).toEqual([`error messages[0].originalContentUrl ${message}`]);
  });

  it.each(['http://localhost:3000/media/1', 'http://127.0.0.1/a.png', 'http://[::1]:80/a.png'])(
    'warns of %s, which a simulator can show',
    (url) => {
      expect(issuesOf(imageAt(url))).toEqual([
        'warning messages[0].originalContentUrl is at this very computer, where no real phone can fetch it',
      ]);
    },
  );

  it.each(['http://localhost.example.com/a.png', 'http://127.0.0.1.example.com/a.png'])(
    'refuses %s',
    (url) => {
      expect(issuesOf(imageAt(url))).toHaveLength(1);
      expect(issuesOf(imageAt(url))[0]).toMatch(/^error/);
    },
  );

  it('says of half a surrogate pair that it cannot stand there', () => {
    expect(issuesOf(imageAt('https://example.com/\ud83d'))[0]).toMatch(/percent-encode it$/);
  });

  it('judges a template once it is rendered', () => {
    expect(issuesOf(imageAt('{{picture}}'), 'template')).toEqual([]);
    expect(issuesOf(imageAt('http://example.com'), 'template')).toHaveLength(1);
  });
});

describe('link', () => {
  it.each(['https://example.com/?a=1&b=[2]#c', 'line://app/1-abc', 'tel:+81-90-0000', https(1_000)])(
    'takes %.40s',
    (url) => {
      expect(issuesOf(linkTo(url))).toEqual([]);
    },
  );

  it.each([
    ['mailto:a@example.com', 'must be a link that begins with https://, http://, line:// or tel:'],
    ['javascript:alert(1)', 'must be a link that begins with https://, http://, line:// or tel:'],
    ['www.example.com', 'must be a link that begins with https://, http://, line:// or tel:'],
    ['tel:', 'must be a link that begins with https://, http://, line:// or tel:'],
    ['http://', 'is no address; check what follows the //'],
    ['tel:090 0000', 'holds " ", which an address cannot hold as it is; percent-encode it: %20'],
    [https(1_001), 'is 1001 characters long (UTF-16 code units); LINE allows at most 1000'],
  ])('refuses %.40s', (url, message) => {
    expect(issuesOf(linkTo(url))).toEqual([`error ${LINK} ${message}`]);
  });

  it('warns of a page that is not encrypted', () => {
    expect(issuesOf(linkTo('http://example.com/'))).toEqual([
      `warning ${LINK} is not encrypted; use https:// if the page offers it`,
    ]);
  });
});
