import { describe, expect, it } from '@jest/globals';
import { areaStyle } from './imagemap.js';
import { draw, wordsOf } from './testing/draw.js';

const imagemap = (more: object): string =>
  draw({
    type: 'imagemap',
    baseUrl: 'https://example.com/map',
    altText: 'Map',
    baseSize: { width: 1040, height: 520 },
    ...more,
  });

describe('an imagemap', () => {
  it('draws LINE’s widest picture in the proportions it says', () => {
    const markup = imagemap({ actions: [] });
    expect(markup).toContain('src="https://example.com/map/1040"');
    expect(markup).toContain('aspect-ratio:1040 / 520');
  });

  it('has a named button for every area', () => {
    const area = { x: 520, y: 0, width: 520, height: 260 };
    const markup = imagemap({
      actions: [
        { type: 'message', text: 'Tea', label: 'Tea, please', area },
        { type: 'uri', linkUri: 'https://example.com', area },
        { type: 'uri', linkUri: 'https://example.com' },
      ],
    });
    expect(markup).toContain('style="left:50%;top:0%;width:50%;height:50%" aria-label="Tea, please"');
    expect(markup).toContain('aria-label="Area 2"');
    expect(markup.match(/<button/g)).toHaveLength(2);
  });

  it('shows its film with the link that follows it', () => {
    const video = {
      previewImageUrl: 'https://example.com/film.png',
      area: { x: 0, y: 0, width: 1040, height: 260 },
      externalLink: { linkUri: 'https://example.com/more', label: 'More' },
    };
    const markup = imagemap({ video });
    expect(markup).toContain('src="https://example.com/film.png"');
    expect(wordsOf(markup)).toBe('More');
  });

  it('keeps areas on the picture', () => {
    expect(areaStyle({ x: 1000, y: 500, width: 500, height: 500 }, 520)).toEqual({
      left: '96.154%',
      top: '96.154%',
      width: '3.846%',
      height: '3.846%',
    });
    expect(areaStyle({ x: -1, y: 0, width: 1, height: 1 }, 520)).toBeUndefined();
    expect(areaStyle('everywhere', 520)).toBeUndefined();
  });
});
