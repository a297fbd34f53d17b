import { describe, expect, it } from '@jest/globals';
import { textLinks } from './index.js';

const urls = (text: string) => textLinks(text).map(({ url }) => url);

describe('textLinks', () => {
  it('tells where each URL stands', () => {
    expect(textLinks('春 https://a.jp/x と https://b.jp')).toEqual([
      { start: 2, end: 16, url: 'https://a.jp/x' },
      { start: 19, end: 31, url: 'https://b.jp' },
    ]);
  });

  it.each([
    ['https://example.jp'],
    ['http://localhost:3000/x'],
    ['HTTPS://Example.JP/A'],
    ['https://日本語.jp/a?b=c#d'],
    ['https://www.e戸建て.com/'],
    ['https://shop.日本語.xn--q9jyb4c/'],
    ['https://[::1]:3000/x'],
    ['http://192.168.0.1:8080/'],
    ['https://my_shop.example.jp/'],
    ['https://example.jp./'],
    ['https://example.jp?a=1'],
    ['https://example.jp#a'],
    ['https://ja.wikipedia.org/wiki/A_(B)'],
    ['https://example.jp/?a[]=1&b[c]={d}'],
    ["https://example.jp/?q='a'"],
    ['https://example.jp/@35.6,139.7,16z/data=!3m1!4b1'],
    ['https://example.jp/?u=https://b.jp/c'],
    ['https://example.jp/a|b^c~d$e'],
    ['https://example.jp/#/route?x=y'],
  ])('%s is one, alone, in prose and in brackets', (url) => {
    for (const text of [
      url,
      `見て${url} 今`,
      `「${url}」`,
      `（${url}）`,
      `(${url})`,
      `[${url}],`,
      `"${url}".`,
      `<${url}>`,
    ])
      expect(urls(text)).toEqual([url]);
  });

  it.each([
    ['https://a.jp/x.', 'https://a.jp/x'],
    ['https://a.jp/x?!', 'https://a.jp/x'],
    ['https://a.jp/...', 'https://a.jp/'],
    ['https://a.jp, b', 'https://a.jp'],
    ['https://a.jp: b', 'https://a.jp'],
    ['https://a.jp. b', 'https://a.jp'],
    ["'https://a.jp/x'", 'https://a.jp/x'],
    ['[https://a.jp/x](b)', 'https://a.jp/x'],
    ['(a https://a.jp/x_(y))', 'https://a.jp/x_(y)'],
    ['https://a.jp/x(送料無料)', 'https://a.jp/x'],
    ['https://a.jp/x(50%OFF中)', 'https://a.jp/x'],
    ['https://a.jp/x([y)', 'https://a.jp/x'],
    ['https://a.jp/x。次', 'https://a.jp/x'],
    ['https://a.jp/x、次', 'https://a.jp/x'],
    ['https://a.jp/x！', 'https://a.jp/x'],
    ['https://a.jp/x？', 'https://a.jp/x'],
    ['【https://a.jp/x】', 'https://a.jp/x'],
    ['『https://a.jp/x』', 'https://a.jp/x'],
    ['“https://a.jp/x”', 'https://a.jp/x'],
    ['https://a.jp/x…', 'https://a.jp/x'],
    ['https://a.jp/x\u3000次', 'https://a.jp/x'],
    ['https://a.jp/x\u00a0b', 'https://a.jp/x'],
    ['https://a.jp/x\u200bb', 'https://a.jp/x'],
    ['https://a.jp/x🎉', 'https://a.jp/x'],
    ['https://a.jp/x\nb', 'https://a.jp/x'],
    ['https://a.jp/x"b', 'https://a.jp/x'],
    ['https://a.jp/x<br>', 'https://a.jp/x'],
  ])('%j ends where the URL does', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each([
    ['https://example.jp/saleをチェック', 'https://example.jp/sale'],
    ['https://example.jp/sale查看', 'https://example.jp/sale'],
    ['https://example.jp/saleดูเลย', 'https://example.jp/sale'],
    ['https://example.jp/をチェック', 'https://example.jp/'],
    ['https://example.jp/?a=をチェック', 'https://example.jp/?a='],
    ['https://example.jpをチェック', 'https://example.jp'],
    ['https://example.jp飛脚', 'https://example.jp'],
    ['https://日本語.jpをチェック', 'https://日本語.jp'],
    ['https://example.jp:8080を', 'https://example.jp:8080'],
  ])('%s does not swallow the prose', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each([
    ['https://ja.wikipedia.org/wiki/飛脚'],
    ['https://日本語.jp/パス?q=値'],
    ['https://example.jp/search?q=値&u=https://b.jp/'],
    ['https://example.jp/a-飛脚'],
    ['https://例え.テスト/'],
    ['https://example.jpを見る.comを見る'],
    ['https://example.jp@brand'],
    ['https://example.jphttps://example.jp'],
    ['https://example.jp*sale*'],
    ['https://user:pw@example.jp/'],
    ['line://app/1-a?u=https://a.jp/'],
    ['myhttps://a.jp/'],
    ['https:// とは'],
    ['https://をつけて'],
    ['https://...'],
    ['https://a..jp/'],
    ['https://example.jp.1'],
    ['http:/a.jp'],
    ['example.jp'],
    ['ｈｔｔｐｓ：//a.jp'],
    ['://'],
    [''],
  ])('%s is left alone', (text) => {
    expect(urls(text)).toEqual([]);
  });

  it('takes a URL in brackets after a URL for one of its own', () => {
    expect(urls('https://a.jp/x(https://b.jp/y)')).toEqual(['https://a.jp/x', 'https://b.jp/y']);
    expect(urls('https://a.jp/x(=https://日本語.jp/)')).toEqual([]);
  });

  it('finds each of several', () => {
    const text =
      '1.https://a.jp,https://b.jp/x;http://c.jp|https://d.jp/飛脚、https://e.jp\nline://x https://f.jp';
    expect(urls(text)).toEqual([
      'https://a.jp',
      'https://b.jp/x',
      'http://c.jp',
      'https://e.jp',
      'https://f.jp',
    ]);
  });

  it.each([
    'https://'.repeat(700),
    `https://${'a.'.repeat(2500)}`,
    `https://${'あ.'.repeat(2500)}`,
    `https://a.jp/${'('.repeat(5000)}`,
    `https://a.jp/${"'".repeat(5000)}`,
    `https://a.jp/${'!'.repeat(5000)}`,
  ])('is quick with %.20s…', (text) => {
    const before = performance.now();
    textLinks(text);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
