import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from '../testing/issues.js';

const URL = 'https://example.com/a.png';
const text = (words = 'a') => ({ type: 'text', text: words });
const box = (...contents: unknown[]) => ({ type: 'box', layout: 'vertical', contents });
const bubble = (changes: object = {}) => ({ type: 'bubble', body: box(text()), ...changes });
const flex = (contents: unknown) => [{ type: 'flex', altText: 'a', contents }];
const carousel = (...bubbles: unknown[]) => flex({ type: 'carousel', contents: bubbles });
const video = { type: 'video', url: URL, previewUrl: URL, altContent: { type: 'image', url: URL } };
const at = (path: string) => [`messages[0].contents${path}`];

/** A bubble of exactly that many bytes of JSON. */
function bubbleOf(bytes: number): unknown {
  const empty = JSON.stringify(bubble({ body: box(text('')) })).length;
  return bubble({ body: box(text('a'.repeat(bytes - empty))) });
}

describe('a bubble', () => {
  it.each([
    ['nothing to show', { body: undefined }, ''],
    ['another size', { size: 'large' }, '.size'],
    ['another direction', { direction: 'left' }, '.direction'],
    ['a text as body', { body: text() }, '.body.type'],
    ['an image as header', { header: { type: 'image', url: URL } }, '.header.type'],
    ['a button as hero', { hero: { type: 'button' } }, '.hero.type'],
    ['a style of no block', { styles: { top: {} } }, '.styles.top'],
    ['a separator as text', { styles: { body: { separator: 'true' } } }, '.styles.body.separator'],
    ['a short colour', { styles: { body: { backgroundColor: '#fff' } } }, '.styles.body.backgroundColor'],
    ['a camera', { action: { type: 'camera', label: 'a' } }, '.action.type'],
    ['a long label', { action: { type: 'uri', label: 'a'.repeat(41), uri: URL } }, '.action.label'],
  ])('may not have %s', (_what, changes, path) => {
    expect(errorPaths(flex(bubble(changes)))).toEqual(at(path));
  });

  it('has its size written out, because others depend on it', () => {
    expect(errorPaths(flex(bubble({ size: '{{size}}' })), 'template')).toEqual(at('.size'));
    expect(errorPaths(flex(bubble({ direction: '{{way}}' })), 'template')).toEqual([]);
  });
});

describe('a video in a bubble', () => {
  it.each([
    ['a small bubble', bubble({ size: 'nano', hero: video }), '.size'],
    ['no altContent', bubble({ hero: { ...video, altContent: undefined } }), '.hero.altContent'],
    ['a text instead', bubble({ hero: { ...video, altContent: text() } }), '.hero.altContent.type'],
    [
      'another action than a link',
      bubble({ hero: { ...video, action: { type: 'message', text: 'a' } } }),
      '.hero.action.type',
    ],
    ['a place in a box', bubble({ body: box(video) }), '.body.contents[0].type'],
  ])('may not have %s', (_what, contents, path) => {
    expect(errorPaths(flex(contents))).toEqual(at(path));
  });

  it('says why the size must change, and that carousels play none', () => {
    expect(issuesOf(flex(bubble({ size: 'micro', hero: video })))).toEqual([
      'error messages[0].contents.size must be kilo, mega or giga, because the hero is a video',
    ]);
    expect(issuesOf(carousel(bubble({ hero: video })))).toEqual([
      'error messages[0].contents.contents[0].hero.type video is not available in a carousel; one of box, image',
    ]);
  });
});

describe('a carousel of bubbles', () => {
  it('has 1 to 12', () => {
    expect(issuesOf(carousel(...Array(12).fill(bubble())))).toEqual([]);
    expect(errorPaths(carousel(...Array(13).fill(bubble())))).toEqual(at('.contents'));
    expect(errorPaths(carousel())).toEqual(at('.contents'));
  });

  it('has bubbles of one size, mega when there is none', () => {
    expect(issuesOf(carousel(bubble(), bubble({ size: 'mega' })))).toEqual([]);
    expect(issuesOf(carousel(bubble(), bubble({ size: 'kilo' })))).toEqual([
      'error messages[0].contents.contents[1].size is kilo, but the first bubble is mega; all need one size',
    ]);
  });

  it('holds no carousel', () => {
    expect(issuesOf(carousel({ type: 'carousel', contents: [] }))[0]).toMatch(/put its bubbles here/);
  });
});

describe('animated images', () => {
  const images = (count: number) =>
    box(...Array<object>(count).fill({ type: 'image', url: URL, animated: true }));

  it('are at most 10 in a message, counted anew for each', () => {
    const ten = flex(bubble({ body: images(10) }));
    expect(issuesOf([...ten, ...ten])).toEqual([]);
    expect(errorPaths(carousel(bubble({ body: images(6) }), bubble({ body: images(6) })))).toEqual(
      at('.contents[1].body.contents[4].animated'),
    );
  });
});

describe('the bytes of a Flex message', () => {
  it('are at most 30 KB for a bubble', () => {
    expect(issuesOf(flex(bubbleOf(30_000)))).toEqual([]);
    expect(issuesOf(flex(bubbleOf(30_720)))).toEqual([
      'warning messages[0].contents is 30720 bytes of JSON, hardly below what LINE allows for a bubble',
    ]);
    expect(issuesOf(flex(bubbleOf(30_721)))).toEqual([
      'error messages[0].contents is 30721 bytes of JSON; LINE allows at most 30720 for a bubble',
    ]);
  });

  it('are counted in UTF-8', () => {
    expect(errorPaths(flex(bubble({ body: box(text('あ'.repeat(10_240))) })))).toEqual(at(''));
  });

  it('are at most 50 KB for a carousel, and 30 KB for each bubble in it', () => {
    expect(issuesOf(carousel(bubbleOf(24_000), bubbleOf(24_000)))).toEqual([]);
    expect(errorPaths(carousel(bubbleOf(26_000), bubbleOf(26_000)))).toEqual(at(''));
    expect(errorPaths(carousel(bubbleOf(31_000), bubbleOf(1_000)))).toEqual(at('.contents[0]'));
  });

  it('are not judged while templates may change them', () => {
    const templated = bubble({ body: box(text('{{words}}'), text('a'.repeat(40_000))) });
    expect(issuesOf(flex(templated), 'template')).toEqual([]);
    expect(errorPaths(flex(bubbleOf(40_000)), 'template')).toEqual(at(''));
  });
});
