import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const URL = 'https://example.com/a';
const go = { type: 'uri', label: 'Go', uri: URL };
const message = (template: object) => [{ type: 'template', altText: 'a', template }];
const buttons = (changes: object = {}) =>
  message({ type: 'buttons', text: 'Choose', actions: [go], ...changes });
const confirm = (changes: object = {}) =>
  message({ type: 'confirm', text: 'Sure?', actions: [go, go], ...changes });
const column = (changes: object = {}) => ({ text: 'Choose', actions: [go], ...changes });
const carousel = (...columns: unknown[]) => message({ type: 'carousel', columns });
const pictures = (...columns: unknown[]) => message({ type: 'image_carousel', columns });
const at = (path: string) => [`messages[0].template${path}`];

describe('a buttons template', () => {
  it.each([
    ['160 alone', { text: 'あ'.repeat(160) }],
    ['60 beside a title', { text: 'あ'.repeat(60), title: 't'.repeat(40) }],
    ['60 families beside a picture', { text: '👨‍👩‍👧'.repeat(60), thumbnailImageUrl: URL }],
    ['4 actions', { actions: [go, go, go, go] }],
  ])('may have %s', (_what, changes) => {
    expect(issuesOf(buttons(changes))).toEqual([]);
  });

  it.each([
    ['161 alone', { text: 'あ'.repeat(161) }, '.text'],
    ['61 beside a title', { text: 'a'.repeat(61), title: 't' }, '.text'],
    ['61 families beside a picture', { text: '👨‍👩‍👧'.repeat(61), thumbnailImageUrl: URL }, '.text'],
    ['a long title', { title: 't'.repeat(41) }, '.title'],
    ['no actions', { actions: [] }, '.actions'],
    ['5 actions', { actions: Array(5).fill(go) }, '.actions'],
    ['another ratio', { imageAspectRatio: '1:1' }, '.imageAspectRatio'],
    ['another size', { imageSize: 'full' }, '.imageSize'],
    ['a colour by name', { imageBackgroundColor: 'red' }, '.imageBackgroundColor'],
    ['a transparent colour', { imageBackgroundColor: '#00000000' }, '.imageBackgroundColor'],
    ['an action of a quick reply', { actions: [{ type: 'camera', label: 'Camera' }] }, '.actions[0].type'],
    ['a long label', { actions: [{ ...go, label: 'a'.repeat(21) }] }, '.actions[0].label'],
    ['no label', { actions: [{ ...go, label: undefined }] }, '.actions[0].label'],
  ])('may not have %s', (_what, changes, path) => {
    expect(errorPaths(buttons(changes))).toEqual(at(path));
  });

  it('says how long a text is, and how long it may be', () => {
    expect(issuesOf(buttons({ text: 'a'.repeat(161) }))).toEqual([
      'error messages[0].template.text is 161 characters long; LINE allows at most 160',
    ]);
    expect(issuesOf(buttons({ text: `e${'\u0301'.repeat(100_000)}` }))).toEqual([
      'error messages[0].template.text is far too long; LINE allows at most 160 characters',
    ]);
  });
});

describe('a confirm template', () => {
  it('has a text of up to 240 and two actions', () => {
    expect(issuesOf(confirm({ text: 'a'.repeat(240) }))).toEqual([]);
    expect(errorPaths(confirm({ text: 'a'.repeat(241) }))).toEqual(at('.text'));
    expect(issuesOf(confirm({ actions: [go] }))).toEqual([
      'error messages[0].template.actions holds 1 actions; LINE asks for exactly 2',
    ]);
    expect(errorPaths(confirm({ actions: [go, go, go] }))).toEqual(at('.actions'));
    expect(errorPaths(confirm({ title: 'a' }))).toEqual(at('.title'));
  });
});

describe('a carousel template', () => {
  it.each([
    ['no column', carousel(), '.columns'],
    ['11 columns', carousel(...Array(11).fill(column())), '.columns'],
    ['121 characters alone', carousel(column({ text: 'a'.repeat(121) })), '.columns[0].text'],
    [
      '61 characters beside a title',
      carousel(column({ text: 'a'.repeat(61), title: 't' })),
      '.columns[0].text',
    ],
    ['4 actions', carousel(column({ actions: Array(4).fill(go) })), '.columns[0].actions'],
    [
      'a long label',
      carousel(column(), column({ actions: [{ ...go, label: 'a'.repeat(21) }] })),
      '.columns[1].actions[0].label',
    ],
    ['another number of actions', carousel(column(), column({ actions: [go, go] })), '.columns[1].actions'],
    ['a title in one column', carousel(column(), column({ title: 't' })), '.columns[1].title'],
    [
      'a picture in the first column only',
      carousel(column({ thumbnailImageUrl: URL }), column()),
      '.columns[1].thumbnailImageUrl',
    ],
  ])('may not have %s', (_what, messages, path) => {
    expect(errorPaths(messages)).toEqual(at(path));
    expect(errorPaths(messages, 'template')).toEqual(at(path));
  });

  it('says how the first column is built', () => {
    expect(issuesOf(carousel(column({ title: 't' }), column({ actions: [go, go] })))).toEqual([
      'error messages[0].template.columns[1].actions holds 2 actions, but the first column has 1; all need the same number',
      'error messages[0].template.columns[1].title is missing, but the first column has a title; all or none need one',
    ]);
  });
});

describe('an image carousel', () => {
  it('has labels of up to 12, or none', () => {
    const picture = (label?: string) => ({ imageUrl: URL, action: { ...go, label } });
    expect(issuesOf(pictures(picture(), picture('a'.repeat(12))))).toEqual([]);
    expect(errorPaths(pictures(picture('a'.repeat(13))))).toEqual(at('.columns[0].action.label'));
  });

  it.each([
    ['no picture', { action: go }, '.columns[0].imageUrl'],
    ['no action', { imageUrl: URL }, '.columns[0].action'],
  ])('may not have %s', (_what, picture, path) => {
    expect(errorPaths(pictures(picture))).toEqual(at(path));
  });
});

describe('the kind of a template', () => {
  it('must be one LINE knows, written out', () => {
    expect(issuesOf(message({ type: 'list' }))).toEqual([
      'error messages[0].template.type is "list", which is unknown or not allowed here; one of buttons, confirm, carousel, image_carousel',
    ]);
    expect(errorPaths(message({ type: '{{kind}}' }), 'template')).toEqual(at('.type'));
  });
});
