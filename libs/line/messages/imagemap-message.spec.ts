import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const URL = 'https://example.com/a';
const area = { x: 0, y: 0, width: 1040, height: 520 };
const map = (changes: object = {}) => [
  {
    type: 'imagemap',
    baseUrl: URL,
    altText: 'a map',
    baseSize: { width: 1040, height: 520 },
    actions: [{ type: 'uri', linkUri: URL, area }],
    ...changes,
  },
];
const action = (changes: object) => map({ actions: [{ type: 'message', text: 'hi', area, ...changes }] });
const video = { originalContentUrl: URL, previewImageUrl: URL, area };

describe('an imagemap', () => {
  it('is fine with one area, or with none', () => {
    expect(issuesOf(map())).toEqual([]);
    expect(issuesOf(map({ actions: [] }))).toEqual([]);
  });

  it.each([
    ['another width', map({ baseSize: { width: 1024, height: 520 } }), 'baseSize.width'],
    ['no height', map({ baseSize: { width: 1040 } }), 'baseSize.height'],
    ['a long altText', map({ altText: 'a'.repeat(1_501) }), 'altText'],
    ['51 actions', map({ actions: Array(51).fill({ type: 'uri', linkUri: URL, area }) }), 'actions'],
    ['an action of templates', action({ type: 'postback', text: undefined }), 'actions[0].type'],
    ['a long text', action({ text: 'a'.repeat(401) }), 'actions[0].text'],
    ['a long label', action({ label: 'a'.repeat(101) }), 'actions[0].label'],
    ['a negative place', action({ area: { ...area, x: -1 } }), 'actions[0].area.x'],
    ['an area without width', action({ area: { x: 0, y: 0, height: 1 } }), 'actions[0].area.width'],
    ['a video without area', map({ video: { ...video, area: undefined } }), 'video.area'],
    [
      'a link without label',
      map({ video: { ...video, externalLink: { linkUri: URL } } }),
      'video.externalLink.label',
    ],
    [
      'a long link label',
      map({ video: { ...video, externalLink: { linkUri: URL, label: 'a'.repeat(31) } } }),
      'video.externalLink.label',
    ],
  ])('is refused with %s', (_what, messages, path) => {
    expect(errorPaths(messages)).toEqual([`messages[0].${path}`]);
  });

  it('is warned of when an address ends like a file, because LINE adds the width', () => {
    expect(issuesOf(map({ baseUrl: `${URL}.png` }))).toEqual([
      'warning messages[0].baseUrl ends like a file, but LINE adds the width to it: /1040 and so on',
    ]);
  });

  it('is warned of when an area leaves the picture', () => {
    expect(issuesOf(map({ baseSize: { width: 1040, height: 500 }, video }))).toEqual([
      'warning messages[0].video.area reaches beyond the picture, which is 1040 by 500',
      'warning messages[0].actions[0].area reaches beyond the picture, which is 1040 by 500',
    ]);
  });

  it('is refused with objects for numbers, which JavaScript cannot even convert', () => {
    const trap = { valueOf: 1, toString: 1 };
    expect(errorPaths(action({ area: { x: trap, y: trap, width: 1, height: 1 } }))).toEqual([
      'messages[0].actions[0].area.x',
      'messages[0].actions[0].area.y',
    ]);
  });

  it('is warned of when its altText will be cut', () => {
    expect(issuesOf(map({ altText: 'a'.repeat(401) }))).toEqual([
      'warning messages[0].altText is 401 characters long; notifications cut it, and old versions of LINE after 400',
    ]);
  });
});
