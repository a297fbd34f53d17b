import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from '../testing/issues.js';

const URL = 'https://example.com/a.png';
const bubbleWith = (layout: unknown, ...contents: unknown[]) => [
  { type: 'flex', altText: 'a', contents: { type: 'bubble', body: { type: 'box', layout, contents } } },
];
const inBox = (component: unknown) => bubbleWith('vertical', component);
const inLine = (component: unknown) => bubbleWith('baseline', component);
const box = (changes: object) => inBox({ type: 'box', layout: 'vertical', contents: [], ...changes });
const text = (changes: object) => inBox({ type: 'text', text: 'a', ...changes });
const image = (changes: object) => inBox({ type: 'image', url: URL, ...changes });
const AT = 'messages[0].contents.body.contents[0]';

describe('a box', () => {
  it.each(['button', 'image', 'box', 'separator', 'video', 'span'])('with baseline holds no %s', (type) => {
    expect(errorPaths(inLine({ type }))).toEqual([`${AT}.type`]);
  });

  it.each(['icon', 'video', 'span', 'bubble'])('holds no %s', (type) => {
    expect(errorPaths(inBox({ type, url: URL }))).toEqual([`${AT}.type`]);
  });

  it('says what to use instead', () => {
    expect(issuesOf(inBox({ type: 'icon', url: URL }))[0]).toBe(
      `error ${AT}.type icon is available in a box with layout "baseline" only; one of box, button, image, text, separator, filler`,
    );
  });

  it.each([
    ['another layout', { layout: 'grid' }, 'layout'],
    ['no contents', { contents: undefined }, 'contents'],
    ['contents that are no list', { contents: {} }, 'contents'],
    ['a margin without unit', { margin: '10' }, 'margin'],
    ['a margin in per cent', { margin: '10%' }, 'margin'],
    ['a negative margin', { margin: '-1px' }, 'margin'],
    ['spacing by another word', { spacing: 'huge' }, 'spacing'],
    ['a number as spacing', { spacing: 10 }, 'spacing'],
    ['a border of an odd width', { borderWidth: 'thin' }, 'borderWidth'],
    ['a round corner in per cent', { cornerRadius: '50%' }, 'cornerRadius'],
    ['a width by a keyword', { width: 'md' }, 'width'],
    ['a colour by name', { backgroundColor: 'white' }, 'backgroundColor'],
    ['a fractional flex', { flex: 0.5 }, 'flex'],
    ['another position', { position: 'fixed' }, 'position'],
    ['other alignment', { alignItems: 'stretch' }, 'alignItems'],
    ['other justification', { justifyContent: 'start' }, 'justifyContent'],
    [
      'a gradient without colours',
      { background: { type: 'linearGradient', angle: '0deg', endColor: '#000000' } },
      'background.startColor',
    ],
    ['another background', { background: { type: 'radialGradient' } }, 'background.type'],
  ])('may not have %s', (_what, changes, path) => {
    expect(errorPaths(box(changes))).toEqual([`${AT}.${path}`]);
  });

  it('has its layout written out', () => {
    expect(errorPaths(box({ layout: '{{layout}}' }), 'template')).toEqual([`${AT}.layout`]);
    expect(errorPaths(box({ margin: '{{margin}}' }), 'template')).toEqual([]);
  });

  it.each([
    ['0deg', true],
    ['359.9deg', true],
    ['360deg', false],
    ['-1deg', false],
    ['90', false],
  ])('takes a gradient of %s: %s', (angle, isFine) => {
    const background = { type: 'linearGradient', angle, startColor: '#000000', endColor: '#ffffff' };
    expect(errorPaths(box({ background })).length === 0).toBe(isFine);
  });

  it.each([
    ['100%', true],
    ['0%', true],
    ['100.1%', false],
    ['50', false],
  ])('takes a middle of a gradient at %s: %s', (centerPosition, isFine) => {
    const colors = { startColor: '#000000', endColor: '#ffffff', centerColor: '#888888' };
    const background = { type: 'linearGradient', angle: '0deg', ...colors, centerPosition };
    expect(errorPaths(box({ background })).length === 0).toBe(isFine);
  });
});

describe('a text component', () => {
  it.each([
    ['no text', { text: undefined }, 'text'],
    ['an empty text', { text: '' }, 'text'],
    ['no span', { text: undefined, contents: [] }, 'contents'],
    ['a text as span', { contents: [{ type: 'text', text: 'a' }] }, 'contents[0].type'],
    ['an empty span', { contents: [{ type: 'span', text: '' }] }, 'contents[0].text'],
    ['a size in per cent', { size: '50%' }, 'size'],
    ['a full size', { size: 'full' }, 'size'],
    ['another weight', { weight: 'heavy' }, 'weight'],
    ['wrap as text', { wrap: 'true' }, 'wrap'],
    ['negative lines', { maxLines: -1 }, 'maxLines'],
    ['line spacing by a keyword', { lineSpacing: 'md' }, 'lineSpacing'],
    ['another alignment', { align: 'left' }, 'align'],
  ])('may not have %s', (_what, changes, path) => {
    expect(errorPaths(text(changes))).toEqual([`${AT}.${path}`]);
  });
});

describe('a button', () => {
  const button = (changes: object) =>
    inBox({ type: 'button', action: { type: 'uri', label: 'Go', uri: URL }, ...changes });

  it.each([
    ['no action', { action: undefined }, 'action'],
    ['no label', { action: { type: 'uri', uri: URL } }, 'action.label'],
    ['a long label', { action: { type: 'uri', label: 'a'.repeat(41), uri: URL } }, 'action.label'],
    ['another height', { height: 'lg' }, 'height'],
    ['another style', { style: 'danger' }, 'style'],
  ])('may not have %s', (_what, changes, path) => {
    expect(errorPaths(button(changes))).toEqual([`${AT}.${path}`]);
  });

  it('counts a label as readers do', () => {
    expect(issuesOf(button({ action: { type: 'uri', label: '👨‍👩‍👧'.repeat(40), uri: URL } }))).toEqual([]);
  });
});

describe('an image', () => {
  it.each(['1:3', '20:13', '1.91:1', '100000:1'])('may be %s', (aspectRatio) => {
    expect(issuesOf(image({ aspectRatio }))).toEqual([]);
  });

  it.each([
    ['1:3.1', `is too tall: at most 3 times as high as wide`],
    ['0:1', `must be width:height such as 20:13, two numbers from 1 to 100000, not "0:1"`],
    ['100001:1', `must be width:height such as 20:13, two numbers from 1 to 100000, not "100001:1"`],
    ['16/9', `must be width:height such as 20:13, two numbers from 1 to 100000, not "16/9"`],
  ])('may not be %s', (aspectRatio, message) => {
    expect(issuesOf(image({ aspectRatio }))).toEqual([`error ${AT}.aspectRatio ${message}`]);
  });

  it.each([
    ['no address', { url: undefined }, 'url'],
    ['another size', { size: 'huge' }, 'size'],
    ['another mode', { aspectMode: 'contain' }, 'aspectMode'],
    ['animated as text', { animated: 'true' }, 'animated'],
  ])('may not have %s', (_what, changes, path) => {
    expect(errorPaths(image(changes))).toEqual([`${AT}.${path}`]);
  });
});
