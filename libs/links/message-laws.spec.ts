import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addUtm, isTrackable, messageLinks, replaceLinks, textLinks } from './index.js';

const webUrl = fc.constantFrom(
  'https://example.jp',
  'https://user:p@example.jp:8080/a?b=c&utm_source=x#d',
  'https://日本語.jp/パス?q=値',
  'HTTP://[::1]:3000/x',
);
const prose = fc.constantFrom(
  '',
  ' ',
  '飛脚',
  'を',
  '。',
  '「',
  '」',
  '(',
  ')',
  '.',
  ',',
  '!',
  "'",
  '\n',
  '\u3000',
  '🎉',
  'ดู',
  '$',
  '/',
  '://',
  'a',
  '1',
  '@',
);
const textUrl = fc.constantFrom(
  'https://example.jp',
  'https://a.jp/x?y=z&w[]=1',
  'http://日本語.jp/(a)',
  'https://ja.jp/飛脚',
  'https://',
  'line://a?u=',
  'https://liff.line.me/1-a',
);
const plainText = fc.array(fc.oneof(prose, textUrl), { maxLength: 12 }).map((pieces) => pieces.join(''));
const textV2 = fc
  .array(fc.oneof(prose, textUrl, fc.constantFrom('{smile}', '{{', '}}', '/{{a}}')), { maxLength: 12 })
  .map((pieces) => pieces.join(''));
const uri = fc.record({
  type: fc.constant('uri'),
  uri: fc.oneof(webUrl, fc.constantFrom('tel:110', '')),
  altUri: fc.option(fc.record({ desktop: webUrl }), { nil: undefined }),
});
const { component } = fc.letrec<{ component: unknown }>((tie) => ({
  component: fc.record(
    {
      type: fc.constantFrom('box', 'button', 'uri'),
      action: fc.oneof(uri, fc.record({ type: fc.constant('postback'), data: webUrl })),
      contents: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('component'), { maxLength: 2 })),
      url: webUrl,
    },
    { requiredKeys: ['type'] },
  ),
}));
const emojisOf = (text: string) => [...text.matchAll(/\$/g)].map(({ index }) => ({ index }));
const message = fc.oneof(
  plainText.map((text) => ({ type: 'text', text })),
  plainText.chain((text) => fc.subarray(emojisOf(text)).map((emojis) => ({ type: 'text', text, emojis }))),
  fc.record({ type: fc.constant('textV2'), text: textV2 }),
  fc.record({
    type: fc.constant('flex'),
    altText: webUrl,
    contents: component,
    quickReply: fc.record({ items: fc.array(fc.record({ action: uri })) }),
  }),
  fc.record({ type: fc.constant('template'), template: component }),
  fc.record({
    type: fc.constant('imagemap'),
    baseUrl: webUrl,
    actions: fc.array(fc.record({ type: fc.constantFrom('uri', 'message'), linkUri: webUrl })),
    video: fc.record({ externalLink: fc.record({ linkUri: webUrl }) }),
  }),
);
const messages = fc.array(message, { maxLength: 5 });
const linkWords = fc.constantFrom(
  'type',
  'text',
  'flex',
  'uri',
  'contents',
  'template',
  'action',
  'emojis',
  'quickReply',
  'altUri',
  'video',
);
const anyJson = fc.array(
  fc.oneof(
    fc.jsonValue(),
    fc.object({ key: linkWords, values: [linkWords, webUrl, fc.integer(), fc.constant(null)], maxDepth: 5 }),
  ),
);

const shorten = (_: string, link: { path: string }) => `https://s.jp/${link.path.length}`;
const facts = (all: readonly unknown[]) =>
  messageLinks(all).map(({ path, url, kind }) => ({ path, url, kind }));

describe('laws of links in messages', () => {
  it('replacing each link by itself gives the very same messages', () => {
    fc.assert(
      fc.property(fc.oneof(messages, anyJson), (all) => {
        const before = JSON.stringify(all);
        expect(replaceLinks(all, (url) => url)).toBe(all);
        expect(JSON.stringify(all)).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['short links', shorten],
    [
      'UTM parameters',
      (url: string) =>
        isTrackable(url) ? addUtm(url, { source: 'line', medium: 'social', campaign: '(春)!' }) : url,
    ],
  ])('the links of replaced messages are the replaced links: %s', (_, replace) => {
    fc.assert(
      fc.property(messages, (all) => {
        const before = JSON.stringify(all);
        const expected = messageLinks(all).map((link) => ({
          path: link.path,
          url: replace(link.url, link),
          kind: link.kind,
        }));
        expect(facts(replaceLinks(all, replace))).toEqual(expected);
        expect(JSON.stringify(all)).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a text is its links and what is between them, which is untouched', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const links = textLinks(text);
        let expected = '';
        let at = 0;
        for (const { start, end, url } of links) {
          expect(text.slice(start, end)).toBe(url);
          expected += `${text.slice(at, start)}https://s.jp/13`;
          at = end;
        }
        const replaced = replaceLinks([{ type: 'text', text }], () => 'https://s.jp/13');
        expect(replaced).toEqual([{ type: 'text', text: expected + text.slice(at) }]);
        expect(links.every(({ url }) => URL.canParse(url) && /^https?:\/\/[^\s]+$/.test(url))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('an emoji stays at its "$"', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const emojis = emojisOf(text);
        const [after] = replaceLinks([{ type: 'text', text, emojis }], shorten) as [
          { text: string; emojis: typeof emojis },
        ];
        expect(after.emojis.map(({ index }) => after.text.charAt(index))).toEqual(emojis.map(() => '$'));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a text keeps within its limit when each link does', () => {
    fc.assert(
      fc.property(plainText, fc.integer({ min: 4_900, max: 5_000 }), (text, length) => {
        const full = text + ' '.repeat(Math.max(0, length - text.length));
        const grown = replaceLinks([{ type: 'text', text: full }], (_, { maxUnits }) =>
          `https://s.jp/${'x'.repeat(2_000)}`.slice(0, maxUnits),
        );
        expect((grown[0] as { text: string }).text.length).toBeLessThanOrEqual(5_000);
      }),
    );
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(anyJson, (all) => {
        expect(Array.isArray(replaceLinks(all, shorten))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
