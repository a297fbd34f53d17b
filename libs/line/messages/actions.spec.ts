import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const URL = 'https://example.com/a';
const AT = 'messages[0].template.actions[0]';
const button = (action: object) => [
  {
    type: 'template',
    altText: 'a',
    template: { type: 'buttons', text: 'a', actions: [{ label: 'Go', ...action }] },
  },
];
const chip = (action: object) => [
  {
    type: 'text',
    text: 'a',
    quickReply: { items: [{ type: 'action', action: { label: 'Go', ...action } }] },
  },
];

describe('actions', () => {
  it.each([
    ['a message without text', { type: 'message' }, '.text'],
    ['a long text', { type: 'message', text: 'a'.repeat(301) }, '.text'],
    ['a postback without data', { type: 'postback' }, '.data'],
    ['long data', { type: 'postback', data: 'a'.repeat(301) }, '.data'],
    ['data counted in code units', { type: 'postback', data: '🙂'.repeat(151) }, '.data'],
    ['a long displayText', { type: 'postback', data: 'd', displayText: 'a'.repeat(301) }, '.displayText'],
    ['text beside displayText', { type: 'postback', data: 'd', displayText: 'a', text: 'a' }, '.text'],
    ['another inputOption', { type: 'postback', data: 'd', inputOption: 'open' }, '.inputOption'],
    ['fillInText without keyboard', { type: 'postback', data: 'd', fillInText: 'a' }, '.fillInText'],
    ['an empty clipboardText', { type: 'clipboard', clipboardText: '' }, '.clipboardText'],
    ['a long clipboardText', { type: 'clipboard', clipboardText: 'a'.repeat(1_001) }, '.clipboardText'],
    ['a switch of rich menus', { type: 'richmenuswitch', richMenuAliasId: 'a', data: 'd' }, '.type'],
    ['an unknown one', { type: 'call' }, '.type'],
    ['a template as type', { type: '{{kind}}' }, '.type'],
  ])('refuses %s', (_what, action, path) => {
    expect(errorPaths(button(action))).toEqual([`${AT}${path}`]);
  });

  it('count displayText as readers do', () => {
    expect(issuesOf(button({ type: 'postback', data: 'd', displayText: '🙂'.repeat(300) }))).toEqual([]);
  });

  it('leave a templated inputOption to the rendering', () => {
    const action = { type: 'postback', data: 'd', inputOption: '{{how}}', fillInText: 'a' };
    expect(issuesOf(button(action), 'template')).toEqual([]);
  });

  it('warn of the deprecated text, and of a postback that tells nothing', () => {
    expect(issuesOf(button({ type: 'postback', data: '', text: 'a' }))).toEqual([
      `warning ${AT}.data is empty, so that nobody can tell what was tapped`,
      `warning ${AT}.text is deprecated by LINE; use displayText`,
    ]);
  });

  it('say where an action is available', () => {
    expect(issuesOf(button({ type: 'camera' }))).toEqual([
      `error ${AT}.type camera is available in quick replies only; one of postback, message, uri, datetimepicker, clipboard`,
    ]);
    expect(issuesOf(chip({ type: 'richmenuswitch' }))[0]).toMatch(
      /richmenuswitch is available in rich menus only/,
    );
  });
});

describe('altUri', () => {
  const action = { type: 'uri', uri: URL, altUri: { desktop: URL } };

  it('is refused in a quick reply and idle in a template', () => {
    expect(errorPaths(chip(action))).toEqual(['messages[0].quickReply.items[0].action.altUri']);
    expect(issuesOf(button(action))).toEqual([
      `warning ${AT}.altUri works in Flex messages only; computers open uri as well`,
    ]);
  });

  it('holds a link', () => {
    expect(errorPaths(button({ ...action, altUri: { desktop: 'ftp://a' } }))).toEqual([
      `${AT}.altUri.desktop`,
    ]);
    expect(errorPaths(button({ ...action, altUri: {} }))).toEqual([`${AT}.altUri.desktop`]);
  });
});

describe('a quick reply', () => {
  const withItems = (items: unknown) => [{ type: 'text', text: 'a', quickReply: { items } }];
  const item = { type: 'action', action: { type: 'camera', label: 'Camera' } };

  it.each([
    ['none', [], 'items'],
    ['14', Array(14).fill(item), 'items'],
    ['no list', item, 'items'],
    ['one of another kind', [{ ...item, type: 'button' }], 'items[0].type'],
    ['an icon over http', [{ ...item, imageUrl: 'http://example.com/i.png' }], 'items[0].imageUrl'],
    ['a camera without label', [{ type: 'action', action: { type: 'camera' } }], 'items[0].action.label'],
    [
      'a long label',
      [{ type: 'action', action: { type: 'location', label: 'a'.repeat(21) } }],
      'items[0].action.label',
    ],
  ])('may not have %s', (_what, items, path) => {
    expect(errorPaths(withItems(items))).toEqual([`messages[0].quickReply.${path}`]);
  });

  it('has up to 13 items', () => {
    expect(issuesOf(withItems(Array(13).fill(item)))).toEqual([]);
    expect(errorPaths([{ type: 'text', text: 'a', quickReply: {} }])).toEqual([
      'messages[0].quickReply.items',
    ]);
  });
});
