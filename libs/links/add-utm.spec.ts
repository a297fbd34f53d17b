import { describe, expect, it } from '@jest/globals';
import { addUtm, isTrackable, type Utm } from './index.js';

const UTM: Utm = { source: 'line', medium: 'social', campaign: '春 2026' };
const PAIRS = 'utm_source=line&utm_medium=social&utm_campaign=%E6%98%A5%202026';

describe('addUtm', () => {
  describe('puts its parameters after those that are there, which stay as they are', () => {
    it.each([
      ['https://shop.example/products/a-b?variant=41&_pos=1&_sid=9f&_ss=r', 'Shopify'],
      [
        'https://shop.example/search?q=&options%5Bprefix%5D=last&filter[p.vendor]=A',
        'empty values, brackets',
      ],
      [
        'https://www.google.com/maps?ll=35.681236,139.767125&z=16&q=%E6%9D%B1%E4%BA%AC',
        'Google Maps, commas',
      ],
      ['https://search.rakuten.co.jp/search?sitem=%83e%83X%83g&f=1', 'Shift-JIS'],
      [
        'https://hb.afl.rakuten.co.jp/hgc/x/?pc=https%3A%2F%2Fitem.rakuten.co.jp%2Fa%2F%83%65',
        'an encoded URL',
      ],
      ['https://example.com/?u=https://a.jp/?b=c', 'a bare URL as value'],
      ['https://example.com/?a=1&&b', 'an empty parameter, one without value'],
      ['https://example.com/?a=1&a=2&a=1', 'duplicates'],
      ['https://example.com/?q=a+b%20c;d', 'plus, %20, semicolon'],
      ['https://example.com/?a=1;utm_source=x', 'a semicolon is no separator'],
      ['https://example.com/?a=%&b=%zz&c=%e3%81', 'broken escapes'],
      ['https://example.com/?a=1&', 'a last &: the empty parameter after it stays'],
      ['https://example.com/?my_utm_source=x&utm_sources=y&utm_id=z', 'other keys'],
      ['https://example.com/?x=utm_source=a', 'a value that looks like a key'],
      ['https://日本語.jp/パス?q=値', 'letters that are not ASCII'],
      ['https://user:p%40ss@example.com:8443/a;b/../c//d?x', 'userinfo, port, odd paths'],
      ['HTTPS://EXAMPLE.COM/A?B=C', 'capitals'],
      ['https://example.com?a=1', 'no path, a query'],
    ])('%s (%s)', (url) => {
      expect(addUtm(url, UTM)).toBe(`${url}&${PAIRS}`);
    });
  });

  it.each([
    ['https://example.com/', `https://example.com/?${PAIRS}`],
    ['https://example.com', `https://example.com/?${PAIRS}`],
    ['https://example.com#top', `https://example.com/?${PAIRS}#top`],
    ['https://example.com/a', `https://example.com/a?${PAIRS}`],
    ['https://example.com/?', `https://example.com/?${PAIRS}`],
    ['https://[::1]:3000/x', `https://[::1]:3000/x?${PAIRS}`],
    ['https://example.com/#fragment?utm_source=x', `https://example.com/?${PAIRS}#fragment?utm_source=x`],
    ['https://example.com/app?a=1#/route?x=y', `https://example.com/app?a=1&${PAIRS}#/route?x=y`],
    ['https://example.com/#', `https://example.com/?${PAIRS}#`],
    ['https://shop.line.me/a', `https://shop.line.me/a?${PAIRS}`],
  ])('%s becomes %s', (url, expected) => {
    expect(addUtm(url, UTM)).toBe(expected);
  });

  it.each([
    ['?utm_source=a&utm_source=b', '?utm_source=line&utm_medium=social&utm_campaign=c'],
    ['?UTM_SOURCE=x&a=1', '?utm_source=line&a=1&utm_medium=social&utm_campaign=c'],
    ['?utm%5fsource=x&%75TM_medium', '?utm_source=line&utm_medium=social&utm_campaign=c'],
    [
      '?a&utm_campaign=&b&utm_source=x&utm_campaign=y&c',
      '?a&utm_campaign=c&b&utm_source=line&c&utm_medium=social',
    ],
    [
      '?utm_content=kept&UTM_term=kept+too',
      '?utm_content=kept&UTM_term=kept+too&utm_source=line&utm_medium=social&utm_campaign=c',
    ],
  ])('the campaign wins over %s', (query, expected) => {
    expect(addUtm(`https://a.jp/${query}#f`, { ...UTM, campaign: 'c' })).toBe(`https://a.jp/${expected}#f`);
  });

  it('content and term are written when given, and otherwise left alone', () => {
    const url = 'https://a.jp/?utm_content=old&utm_term=old';
    expect(addUtm(url, { ...UTM, content: 'hero', term: null })).toBe(
      `https://a.jp/?utm_content=hero&utm_term=old&${PAIRS}`,
    );
    expect(addUtm(url, { ...UTM, content: '', term: '' })).toBe(`${url}&${PAIRS}`);
    expect(addUtm('https://a.jp/', { ...UTM, content: 'c', term: 't' })).toBe(
      `https://a.jp/?${PAIRS}&utm_content=c&utm_term=t`,
    );
  });

  it('encodes what would end a link in a text, and half a character', () => {
    const campaign = "a&b=c#d+e%f/(50% off)!*'飛\uD800.";
    const expected = 'a%26b%3Dc%23d%2Be%25f%2F%2850%25%20off%29%21%2A%27%E9%A3%9B%EF%BF%BD%2E';
    expect(addUtm('https://a.jp/', { ...UTM, campaign })).toBe(
      `https://a.jp/?utm_source=line&utm_medium=social&utm_campaign=${expected}`,
    );
  });

  it('writes them to a LIFF app, which gets its query from LINE, and lets no short link stand for it', () => {
    const url = 'https://liff.line.me/1234567890-AbcdEfgh?store=shibuya';
    expect(addUtm(url, UTM)).toBe(`${url}&${PAIRS}`);
    expect([url, 'https://line.me/R/ti/p/@a', 'https://shop.line.me/a'].map(isTrackable)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each([
    'line://nv/chat',
    'https://line.me/R/ti/p/@example',
    'https://LINE.me/R/share?text=a',
    'https://lin.ee/abc',
    'tel:0312345678',
    'mailto:a@example.com',
    'ftp://example.com/',
    'data:text/html,x',
    'example.com/a',
    '//example.com/a',
    'https://',
    'https:///a',
    'https:example.com',
    ' https://example.com/',
    '',
  ])('leaves %j as it is', (url) => {
    expect(addUtm(url, UTM)).toBe(url);
  });

  it.each([
    'https://notline.me/',
    'https://line.me.example.com/',
    'https://line.me@example.com/',
    'https://a.jp/line.me',
  ])('is not deceived by %s', (url) => {
    expect(addUtm(url, UTM)).toBe(`${url}?${PAIRS}`);
  });
});
