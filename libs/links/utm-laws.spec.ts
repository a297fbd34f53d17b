import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addUtm, isTrackable, type Utm } from './index.js';

const KEYS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'];

const anyText = fc.string({ unit: 'binary' });
const utm: fc.Arbitrary<Utm> = fc.record({
  source: anyText,
  medium: anyText,
  campaign: anyText,
  content: fc.option(anyText),
  term: fc.option(anyText),
});

const key = fc.constantFrom(
  ...KEYS,
  'UTM_Source',
  'utm%5fsource',
  '%75tm_TERM',
  'q',
  'a[]',
  'ｑ',
  '%83%65',
  'utm_id',
  '',
);
const value = fc.constantFrom('', '1', 'a+b%20c;d', '%83%65', '値', '%', '=', '?', '/', 'utm_source=x', '🎉');
const pair = fc.oneof(
  fc.tuple(key, value).map(([k, v]) => `${k}=${v}`),
  key,
);
const query = fc.option(fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&')));
const fragment = fc.option(fc.constantFrom('', 'top', '/route?utm_source=x&y', '#', '飛脚'));
const origin = fc.constantFrom(
  'https://example.jp',
  'HTTP://user:p@example.jp:8080',
  'https://[::1]:3000',
  'https://日本語.jp',
);
const path = fc.constantFrom('', '/', '/a;b,c/../d', '/パス', '/%E3%81', '/a&utm_source=b', "/(a)'!*");
const webUrl = fc
  .tuple(origin, path, query, fragment)
  .map(([o, p, q, f]) => o + p + (q === null ? '' : `?${q}`) + (f === null ? '' : `#${f}`));

/** A reading of URLs that shares nothing with ours. */
function read(url: string) {
  const [beforeFragment = '', ...fragments] = url.split('#');
  const [address = '', ...queries] = beforeFragment.split('?');
  const pairs = queries.join('?') === '' ? [] : queries.join('?').split('&');
  return {
    address: address.replace(/^(\w+:\/\/[^/]*)$/, '$1/'),
    hasPath: address.split('/').length > 3,
    fragment: fragments.length === 0 ? undefined : fragments.join('#'),
    pairs: pairs.map((raw) => ({ raw, key: nameOf(raw), value: raw.split('=').slice(1).join('=') })),
  };
}

function nameOf(raw: string): string {
  try {
    return decodeURIComponent(raw.split('=')[0] ?? '').toLowerCase();
  } catch {
    return '';
  }
}

function valuesOf(given: Utm): Record<string, string> {
  const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));
  const all = [given.source, given.medium, given.campaign, given.content || null, given.term || null];
  return Object.fromEntries(
    KEYS.flatMap((name, index) => (all[index] == null ? [] : [[name, wellFormed(all[index])]])),
  );
}

describe('laws of UTM parameters', () => {
  it('everything but the keys given is preserved', () => {
    fc.assert(
      fc.property(webUrl, utm, (url, given) => {
        const values = valuesOf(given);
        const [before, after] = [read(url), read(addUtm(url, given))];
        const others = ({ pairs }: typeof before) =>
          pairs.filter((p) => !(p.key in values)).map((p) => p.raw);
        expect(after.address).toBe(before.address);
        expect(after.fragment).toBe(before.fragment);
        expect(others(after)).toEqual(others(before));
      }),
      { numRuns: 2_000 },
    );
  });

  it('each key given has its value exactly once, where the key first stood', () => {
    fc.assert(
      fc.property(webUrl, utm, (url, given) => {
        const values = valuesOf(given);
        const ours = ({ pairs }: ReturnType<typeof read>) => pairs.filter((p) => p.key in values);
        const after = ours(read(addUtm(url, given)));
        expect(Object.fromEntries(after.map((p) => [p.key, decodeURIComponent(p.value)]))).toEqual(values);
        const order = new Set([...ours(read(url)).map((p) => p.key), ...Object.keys(values)]);
        expect(after.map((p) => p.key)).toEqual([...order]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('adding them twice is adding them once', () => {
    fc.assert(
      fc.property(fc.oneof(webUrl, anyText), utm, (url, given) => {
        const once = addUtm(url, given);
        expect(addUtm(once, given)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is not trackable stays as it is, whatever it is', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('', 'https://', 'http:', 'tel:', 'https://line.me/'),
        utm,
        (rest, start, given) => {
          const url = start + rest;
          expect(addUtm(url, given) === url).toBe(!isTrackable(url));
        },
      ),
    );
  });
});
