import { describe, expect, it } from '@jest/globals';
import { draw, HARMLESS, HOSTILE, wordsOf } from '../testing/draw.js';

const template = (contents: object): string =>
  draw({ type: 'template', altText: 'Template', template: contents });
const message = (label: string): object => ({ type: 'message', label, text: label });

describe('a template', () => {
  it('of buttons has picture, title, text and a button for each action', () => {
    const markup = template({
      type: 'buttons',
      thumbnailImageUrl: 'https://example.com/a.png',
      imageAspectRatio: 'square',
      imageSize: 'contain',
      imageBackgroundColor: '#FFF4E0',
      title: 'Title',
      text: HOSTILE,
      defaultAction: { type: 'uri', uri: 'https://example.com' },
      actions: [message('One'), message('Two')],
    });
    expect(markup).toContain('class="lp-thumbnail lp-square lp-contain" style="background-color:#FFF4E0"');
    expect(wordsOf(markup)).toBe(`Title${HARMLESS}OneTwo`);
    // The default action covers picture and text with a button that is called like the title.
    expect(markup).toContain('<button type="button" class="lp-tap lp-cover" aria-label="Title">');
    expect(markup.match(/<button/g)).toHaveLength(3);
  });

  it('without a picture has no place for one', () => {
    expect(template({ type: 'buttons', text: 'Text', actions: [] })).not.toContain('lp-thumbnail');
  });

  it('that asks has its answers side by side', () => {
    const markup = template({ type: 'confirm', text: 'Well?', actions: [message('Yes'), message('No')] });
    expect(wordsOf(markup)).toBe('Well?YesNo');
    expect(markup).toContain('lp-template-choices');
  });

  it('of columns is scrolled, by keyboard too', () => {
    const columns = [
      { text: 'A', actions: [message('1')] },
      { text: 'B', actions: [message('2')] },
    ];
    const markup = template({ type: 'carousel', columns });
    expect(markup).toContain('role="group" aria-label="Carousel, 2 side by side" tabindex="0"');
    expect(wordsOf(markup)).toBe('A1B2');
  });

  it('of pictures has one button on each', () => {
    const column = (label?: string): object => ({
      imageUrl: 'https://example.com/a.png',
      action: { type: 'uri', uri: 'https://example.com', ...(label && { label }) },
    });
    const markup = template({ type: 'image_carousel', columns: [column('Loafers'), column()] });
    expect(markup).toContain('aria-label="Loafers"');
    expect(markup).toContain('aria-label="Open https://example.com"');
    expect(wordsOf(markup)).toBe('Loafers');
  });

  it('of an unknown kind says so', () => {
    expect(wordsOf(template({ type: 'rotunda' }))).toBe('Unknown: rotunda');
  });
});
