import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLinkCode, linkKey } from './link-code.js';
import { type LinkOrigin, LinkShortener, type LinkShortenerOptions } from './link-shortener.js';

const ORIGIN: LinkOrigin = {
  workspaceId: '0198c0de-0000-7000-8000-000000000001',
  campaignId: '0198c0de-0000-7000-8000-000000000002',
  runId: '0198c0de-0000-7000-8000-000000000003',
  expiresAt: new Date('2027-01-01T00:00:00Z'),
};
const [ANN, BEN] = ['0198c0de-0000-7000-8000-00000000000a', '0198c0de-0000-7000-8000-00000000000b'];
const [SHOP, NEWS] = ['https://shop.example.com/', 'https://news.example.com/'];

function aShortener(options: Partial<LinkShortenerOptions> = {}): LinkShortener {
  return new LinkShortener({
    tracking: 'contact',
    key: linkKey(Buffer.alloc(32, 7)),
    id: ORIGIN.runId ?? '',
    origin: ORIGIN,
    publicUrl: 'https://go.example.com/',
    ...options,
  });
}

describe('links of everybody', () => {
  const shortener = aShortener({ tracking: 'campaign' });

  it('are the same for all, and each message says which it has', () => {
    const [ann, ben] = [shortener.forContact(ANN), shortener.forContact(BEN)];
    expect(ann.shorten(SHOP)).toBe(ben.shorten(SHOP));
    expect(ann.made).toEqual(ben.made);
    expect(ann.made).toEqual([{ code: expect.any(String), url: SHOP, contactId: null, origin: ORIGIN }]);
    expect(shortener.isPersonal).toBe(false);
  });

  it('differ between addresses and between runs', () => {
    const other = aShortener({ tracking: 'campaign', id: '0198c0de-0000-7000-8000-000000000009' });
    const links = [shortener.forContact(ANN).shorten(SHOP), shortener.forContact(ANN).shorten(NEWS)];
    expect(new Set([...links, other.forContact(ANN).shorten(SHOP)]).size).toBe(3);
  });

  it('given more addresses than are remembered, are still the same', () => {
    const many = aShortener({ tracking: 'campaign' });
    const all = (): string[] =>
      Array.from({ length: 6_000 }, (_, n) => many.forContact(ANN).shorten(`${SHOP}${n}`));
    expect(all()).toEqual(all());
  });
});

describe('links of each contact', () => {
  const shortener = aShortener();

  it('are his own', () => {
    const [ann, ben] = [shortener.forContact(ANN), shortener.forContact(BEN)];
    expect(ann.shorten(SHOP)).not.toBe(ben.shorten(SHOP));
    expect(ann.made.map(({ contactId }) => contactId)).toEqual([ANN]);
    expect(shortener.isPersonal).toBe(true);
  });

  it('given no contact, are those of everybody', () => {
    const nobody = shortener.forContact(undefined);
    expect(nobody.shorten(SHOP)).toBe(aShortener({ tracking: 'campaign' }).forContact(ANN).shorten(SHOP));
    expect(nobody.made.map(({ contactId }) => contactId)).toEqual([null]);
  });
});

describe('the links of a message', () => {
  it('are each made once, however often an address occurs', () => {
    const { shorten, made } = aShortener().forContact(ANN);
    const short = [SHOP, NEWS, SHOP].map((url) => shorten(url));
    expect(short[0]).toBe(short[2]);
    expect(short[0]).toMatch(/^https:\/\/go\.example\.com\/l\/[0-9A-Za-z]{11}$/);
    expect(made.map(({ url }) => url)).toEqual([SHOP, NEWS]);
  });

  it('leave alone what no link may lead to', () => {
    const { shorten, made } = aShortener().forContact(ANN);
    for (const url of ['tel:+81', 'https://example.com/\r\nx: y', 'line://x']) expect(shorten(url)).toBe(url);
    expect(made).toEqual([]);
  });

  it('are the same when they are made again by another process', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('campaign', 'contact'),
        fc.uuid(),
        fc.array(fc.webUrl()),
        (tracking, id, urls) => {
          const [first, again] = [aShortener({ tracking }), aShortener({ tracking })].map((shortener) => {
            const links = shortener.forContact(id);
            return { short: urls.map((url) => links.shorten(url)), made: links.made };
          });
          expect(first).toEqual(again);
          expect(first?.made.every(({ code }) => isLinkCode(code))).toBe(true);
        },
      ),
    );
  });
});
