import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draw, HARMLESS, HOSTILE, wordsOf } from './testing/draw.js';

const TYPES =
  `text textV2 sticker image video audio location coupon imagemap template flex bubble carousel box button icon span
  separator filler buttons confirm image_carousel postback uri linearGradient mention emoji`.split(/\s+/);
const KEYS =
  `type text contents body hero header footer action actions template columns url size flex margin background styles
  substitution emojis layout area video baseSize baseUrl label altContent aspectRatio stickerId duration`.split(
    /\s+/,
  );

describe('a message', () => {
  it.each([
    { type: 'text', text: HOSTILE },
    { type: 'textV2', text: HOSTILE },
    { type: 'sticker', packageId: HOSTILE, stickerId: HOSTILE },
    { type: 'location', title: HOSTILE, address: HOSTILE, latitude: 1, longitude: 2 },
    { type: 'coupon', couponId: HOSTILE },
    { type: HOSTILE },
  ])('of type $type keeps hostile text as text', (message) => {
    const markup = draw(message);
    expect(markup).toContain(HARMLESS);
    expect(markup).not.toContain('<img');
  });

  it('is an article that reads itself out', () => {
    expect(draw({ type: 'text', text: 'Hello\nyou' })).toBe(
      '<article class="lp-message lp-is-text" aria-label="Text: Hello\nyou"><p class="lp-text-bubble">Hello\nyou</p></article>',
    );
  });

  it('has buttons where a text has addresses', () => {
    expect(draw({ type: 'text', text: 'a https://b.jp' })).toContain(
      'a <button type="button" class="lp-tap lp-link">https://b.jp</button>',
    );
  });

  it('shows LINE’s own picture of a sticker, and a box where the id can have none', () => {
    const address = 'https://stickershop.line-scdn.net/stickershop/v1/sticker/1988/android/sticker.png';
    expect(draw({ type: 'sticker', packageId: '446', stickerId: '1988' })).toContain(`src="${address}"`);
    expect(wordsOf(draw({ type: 'sticker', packageId: '446', stickerId: '../x' }))).toBe('Sticker446 / ../x');
  });

  it.each(['image', 'video'])('%s shows its preview, and no address that is not https', (type) => {
    const drawn = (previewImageUrl: string): string => draw({ type, previewImageUrl });
    expect(drawn('https://example.com/a.png')).toContain('src="https://example.com/a.png"');
    expect(drawn('http://example.com/a.png')).not.toContain('<img');
    expect(drawn('javascript:alert(1)')).not.toContain('javascript');
  });

  it('says how long a sound is', () => {
    expect(wordsOf(draw({ type: 'audio', duration: 65_400 }))).toBe('1:05');
    expect(wordsOf(draw({ type: 'audio', duration: 'long' }))).toBe('-:--');
  });

  it('of an unknown type says so', () => {
    expect(wordsOf(draw({ type: 'hologram' }))).toBe('Message of type “hologram”');
  });

  it('is drawn whatever it holds', () => {
    const types = fc.constantFrom(...TYPES);
    const keys = fc.constantFrom(...KEYS);
    const scalar = fc.oneof(
      fc.constantFrom(...TYPES, 'vertical', 'horizontal', 'baseline', 'xxl', '12px', '-1px', '100%', HOSTILE),
      fc.constantFrom(null, undefined, 0, -1, Number.NaN, 1e9, true, '', '$', '{a}', '#ff0000'),
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'large', withCrossShrink: true },
        scalar,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(keys, tie('node'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(types, fc.dictionary(keys, node), (type, rest) => {
        // A picture is asked for before the markup that shows it.
        const markup = draw({ ...rest, type }).replace(/^(?:<link rel="preload"[^>]*>)+/, '');
        return markup.startsWith('<article') && !markup.includes('<img src=x');
      }),
      { numRuns: 600 },
    );
  });

  it('may be nested deeper than anything', () => {
    let contents: object = { type: 'text', text: 'bottom' };
    for (let depth = 0; depth < 5_000; depth += 1)
      contents = { type: 'box', layout: 'vertical', contents: [contents] };
    const markup = draw({ type: 'flex', contents: { type: 'bubble', body: contents } });
    expect(markup).toContain('lp-unknown');
    expect(markup).not.toContain('bottom');
  });
});
