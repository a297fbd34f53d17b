import { describe, expect, it } from '@jest/globals';
import { draw, drawBody, HARMLESS, HOSTILE, wordsOf } from '../testing/draw.js';

const flex = (contents: object): string => draw({ type: 'flex', altText: 'Flex', contents });
const text = (words: string, more: object = {}): object => ({ type: 'text', text: words, ...more });
const box = (more: object): object => ({ type: 'box', layout: 'vertical', contents: [], ...more });

describe('a bubble', () => {
  it.each([
    ['nano', 'width:120px;max-width:120px'],
    ['kilo', 'width:260px;max-width:260px'],
    [undefined, 'width:300px;max-width:300px'],
    ['giga', 'width:100%;max-width:500px'],
  ])('of size %s is so wide: %s', (size, style) => {
    expect(flex({ type: 'bubble', size })).toContain(`style="${style}" dir="ltr"`);
  });

  it('has its blocks in LINE’s order, in the colours its styles say, with lines between', () => {
    const markup = flex({
      type: 'bubble',
      footer: box({ contents: [text('foot')] }),
      header: box({ contents: [text('head')] }),
      styles: {
        header: { backgroundColor: '#112233', separator: true },
        footer: { separator: true, separatorColor: '#445566' },
      },
    });
    expect(wordsOf(markup)).toBe('headfoot');
    expect(markup).toContain('class="lp-header " style="background-color:#112233"');
    expect(markup.match(/lp-separator/g)).toHaveLength(1);
    expect(markup).toContain('class="lp-separator" style="background-color:#445566"');
  });

  it('turned around is written from right to left', () => {
    expect(flex({ type: 'bubble', direction: 'rtl' })).toContain('dir="rtl"');
  });

  it('that can be tapped is a button, and so is what stands in it', () => {
    const markup = flex({
      type: 'bubble',
      action: { type: 'uri', uri: 'https://example.com', label: 'All' },
      body: box({ contents: [{ type: 'button', action: { type: 'message', label: 'One', text: 'x' } }] }),
    });
    expect(markup).toContain('<button type="button" class="lp-tap lp-cover" aria-label="All"></button>');
    expect(markup).toContain('<span>One</span></button>');
  });

  it('with others is a carousel', () => {
    const bubble = { type: 'bubble', body: box({ contents: [text('a')] }) };
    expect(flex({ type: 'carousel', contents: [bubble, bubble] })).toContain('Carousel, 2 side by side');
  });
});

describe('a box', () => {
  it('has the sizes, the padding, the border and the ground it asks for', () => {
    const markup = drawBody(
      box({
        width: '50%',
        height: '40px',
        paddingAll: 'lg',
        paddingStart: '10%',
        borderWidth: 'bold',
        borderColor: '#ff0000',
        cornerRadius: 'xxl',
        backgroundColor: '#00ff0080',
        justifyContent: 'space-between',
        alignItems: 'center',
      }),
    );
    expect(markup).toContain(
      'style="flex:none;width:50%;height:40px;padding-top:12px;padding-bottom:12px;padding-inline-start:10%;' +
        'padding-inline-end:12px;border-width:4px;border-color:#ff0000;border-radius:20px;' +
        'background-color:#00ff0080;justify-content:space-between;align-items:center"',
    );
  });

  it.each([
    [{}, 'linear-gradient(45deg, #000000, #ffffff)'],
    [{ centerColor: '#808080' }, 'linear-gradient(45deg, #000000, #808080 50%, #ffffff)'],
    [
      { centerColor: '#808080', centerPosition: '10%' },
      'linear-gradient(45deg, #000000, #808080 10%, #ffffff)',
    ],
  ])('may have a gradient: %j', (more, gradient) => {
    const background = { type: 'linearGradient', angle: '45deg', startColor: '#000000', endColor: '#ffffff' };
    expect(drawBody(box({ background: { ...background, ...more } }))).toContain(
      `background-image:${gradient}`,
    );
    expect(drawBody(box({ background: { ...background, angle: '45deg), url(x' } }))).not.toContain(
      'gradient',
    );
  });

  it('ignores what LINE does not know', () => {
    const markup = drawBody(
      box({ width: 'expression(x)', backgroundColor: 'red', cornerRadius: 'round', alignItems: 'stretch' }),
    );
    expect(markup).toContain('class="lp-box lp-vertical " style="flex:none"');
  });

  it('that can be tapped is called like its first words', () => {
    const inner = box({ contents: [text('First'), text('Second')] });
    expect(drawBody(box({ action: { type: 'postback', data: 'x' }, contents: [inner] }))).toContain(
      'aria-label="First"',
    );
  });
});

describe('a text', () => {
  it('has its letters and lines', () => {
    const markup = drawBody(
      text(HOSTILE, {
        size: 'xl',
        color: '#123456',
        weight: 'bold',
        style: 'italic',
        decoration: 'line-through',
        align: 'center',
        gravity: 'bottom',
        wrap: true,
        maxLines: 2,
        lineSpacing: 'md',
      }),
    );
    expect(markup).toContain(
      'style="flex:none;font-size:22px;color:#123456;font-weight:700;font-style:italic;' +
        'text-decoration-line:line-through;justify-content:flex-end"',
    );
    expect(markup).toContain(
      '<p class="lp-wrap lp-clamp" style="text-align:center;line-height:calc(1.4em + 8px);' +
        `margin-block:calc(8px / -2);-webkit-line-clamp:2">${HARMLESS}</p>`,
    );
  });

  it('may be of spans', () => {
    const contents = [
      { type: 'span', text: 'a', color: '#ff0000' },
      { type: 'span', text: 'b', size: 'xs', weight: 'bold' },
    ];
    expect(drawBody({ type: 'text', text: 'not this', contents })).toContain(
      '<span style="color:#ff0000">a</span><span style="font-size:13px;font-weight:700">b</span>',
    );
  });
});

describe('a button', () => {
  it.each([
    ['link', 'color:#ff0000'],
    ['primary', 'background-color:#ff0000'],
    ['secondary', 'background-color:#ff0000'],
  ])('%s has its colour where LINE puts it', (style, expected) => {
    const action = { type: 'message', label: HOSTILE, text: 'x' };
    expect(drawBody({ type: 'button', style, color: '#ff0000', height: 'sm', action })).toContain(
      `class="lp-tap lp-button-${style} lp-sm" style="${expected}"><span>${HARMLESS}</span></button>`,
    );
  });
});

describe('pictures', () => {
  it('have their width, proportions and ground', () => {
    const image = { type: 'image', url: 'https://example.com/a.png', size: 'full', aspectRatio: '20:13' };
    expect(drawBody({ ...image, aspectMode: 'cover', backgroundColor: '#eeeeee', align: 'end' })).toContain(
      'class="lp-flex-image lp-full" style="flex:none;align-items:flex-end"><div class="lp-frame " ' +
        'style="width:100%;aspect-ratio:20 / 13;background-color:#eeeeee"><img class="lp-fill "',
    );
    expect(drawBody({ ...image, url: 'http://example.com/a.png' })).not.toContain('<img');
  });

  it('on a line are as high as its letters', () => {
    const icon = { type: 'icon', url: 'https://example.com/a.png', size: 'lg', aspectRatio: '2:1' };
    const markup = drawBody({ type: 'box', layout: 'baseline', contents: [icon, text('a')] });
    expect(markup).toContain('class="lp-flex-icon" style="flex:none;font-size:19px"');
    expect(markup).toContain('style="aspect-ratio:2 / 1"');
  });

  it('of a film are its preview, or the alternative when there is none', () => {
    const film = (previewUrl: string): string =>
      flex({
        type: 'bubble',
        hero: {
          type: 'video',
          previewUrl,
          aspectRatio: '16:9',
          altContent: { type: 'image', url: 'https://example.com/alternative.png' },
          action: { type: 'uri', label: 'More', uri: 'https://example.com' },
        },
      });
    expect(film('https://example.com/film.png')).toContain('src="https://example.com/film.png"');
    expect(film('nothing')).toContain('src="https://example.com/alternative.png"');
    expect(wordsOf(film('nothing'))).toBe('More');
  });
});

describe('a line between, a filler and what nobody knows', () => {
  it('are drawn', () => {
    const markup = drawBody(
      { type: 'separator', color: '#ff0000', margin: 'md' },
      { type: 'filler' },
      { type: HOSTILE },
    );
    expect(markup).toContain('class="lp-separator" style="flex:none;background-color:#ff0000"');
    expect(markup).toContain('<div style="flex:1 0 0px"></div>');
    expect(markup).toContain(`Unknown: ${HARMLESS}`);
  });
});
