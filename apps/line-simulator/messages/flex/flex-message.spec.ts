import { describe, expect, it } from '@jest/globals';
import { answerToOne, inObject } from '../spec-answers.js';

const answerTo = (contents: unknown): unknown => answerToOne({ type: 'flex', altText: 'a', contents });
const box = (...contents: unknown[]): object => ({ type: 'box', layout: 'vertical', contents });
const bubble = (...components: unknown[]): Record<string, unknown> => ({
  type: 'bubble',
  body: box(...components),
});
const text = { type: 'text', text: 'a' };
const url = 'https://a.example/a.png';
const image = { type: 'image', url };
const action = { type: 'uri', label: 'a', uri: 'https://a.example/' };
const video = { type: 'video', url: 'https://a.example/a.mp4', previewUrl: url, altContent: image };
const gradient = { type: 'linearGradient', angle: '0deg', startColor: '#000000', endColor: '#ffffff80' };
const invalid = (...properties: string[]): unknown =>
  inObject(...properties.map((property): [string, string] => [property, 'invalid property']));

describe('a bubble', () => {
  it('takes every component with all its members', () => {
    const all = {
      ...bubble(
        { ...text, size: '3xl', color: '#FF0000', wrap: true, maxLines: 2, lineSpacing: '10px', action },
        { type: 'text', contents: [{ type: 'span', text: 'a', weight: 'bold', decoration: 'underline' }] },
        { type: 'button', action, style: 'primary', height: 'sm', gravity: 'center', margin: 'xxl' },
        { ...image, size: 'full', aspectRatio: '1.51:1', aspectMode: 'cover', animated: true, flex: 0 },
        { type: 'separator', margin: '5px', color: '#000000' },
        { type: 'filler', flex: 2 },
        {
          type: 'box',
          layout: 'baseline',
          contents: [{ type: 'icon', url, size: 'xxs' }, text, { type: 'filler' }],
          offsetTop: '-10%',
          paddingAll: '5%',
          width: '50%',
          cornerRadius: 'md',
          borderWidth: 'semi-bold',
          background: { ...gradient, centerColor: '#808080', centerPosition: '50%' },
          position: 'absolute',
          justifyContent: 'space-evenly',
        },
        box(),
      ),
      size: 'kilo',
      direction: 'rtl',
      hero: { ...video, aspectRatio: '1:3', action },
      header: box(text),
      footer: box(text),
      styles: {
        header: { backgroundColor: '#ffffff' },
        footer: { separator: true, separatorColor: '#000000' },
      },
      action,
    };
    expect(answerTo(all)).toBeNull();
  });

  it.each<[unknown, unknown]>([
    [undefined, inObject(['/', 'must be specified'])],
    [{ type: 'box' }, invalid('/type')],
    [{ type: 'bubble' }, inObject(['/', 'at least one block must be specified'])],
    [{ ...bubble(text), size: 'huge', direction: 'up' }, invalid('/size', '/direction')],
    [{ ...bubble(text), header: text }, invalid('/header/type')],
    [{ ...bubble(text), styles: { body: { separator: 'yes' } } }, invalid('/styles/body/separator')],
    [bubble({ type: 'button' }), inObject(['/body/contents/0/action', 'must be specified'])],
    [
      { type: 'bubble', footer: box({ type: 'button', action: { ...action, label: 'x'.repeat(41) } }) },
      invalid('/footer/contents/0/action/label'),
    ],
    [bubble({ type: 'text' }), inObject(['/body/contents/0', '`text` or `contents` must be specified'])],
    [bubble({ type: 'text', text: '' }), inObject(['/body/contents/0/text', 'must be specified'])],
    [bubble({ type: 'text', contents: [text] }), invalid('/body/contents/0/contents/0/type')],
    [
      bubble({ ...text, size: 'huge', color: 'red', wrap: 1 }),
      invalid('/body/contents/0/size', '/body/contents/0/color', '/body/contents/0/wrap'),
    ],
    [bubble({ type: 'icon', url }), invalid('/body/contents/0/type')],
    [bubble({ type: 'span', text: 'a' }), invalid('/body/contents/0/type')],
    [bubble(video), invalid('/body/contents/0/type')],
    [
      bubble({ type: 'box', layout: 'baseline', contents: [image] }),
      invalid('/body/contents/0/contents/0/type'),
    ],
    [bubble({ type: 'box', contents: [] }), invalid('/body/contents/0/layout')],
    [
      bubble({ type: 'box', layout: 'vertical' }),
      inObject(['/body/contents/0/contents', 'must be specified']),
    ],
    [bubble({ type: 'image' }), inObject(['/body/contents/0/url', 'must be specified'])],
    [bubble({ ...image, aspectRatio: '1:4' }), invalid('/body/contents/0/aspectRatio')],
    [bubble({ ...image, aspectRatio: '0:1' }), invalid('/body/contents/0/aspectRatio')],
    [bubble({ ...image, aspectRatio: '100001:1' }), invalid('/body/contents/0/aspectRatio')],
    [bubble({ ...image, url: 'http://a.example/a.png' }), invalid('/body/contents/0/url')],
    [bubble({ ...text, margin: '5%' }), invalid('/body/contents/0/margin')],
    [
      {
        ...bubble(text),
        body: {
          ...box(text),
          background: { type: 'linearGradient', angle: '360deg', startColor: '#000000' },
        },
      },
      inObject(
        ['/body/background/endColor', 'must be specified'],
        ['/body/background/angle', 'invalid property'],
      ),
    ],
    [{ ...bubble(text), hero: video, size: 'micro' }, invalid('/hero/type')],
    [
      { ...bubble(text), hero: { ...video, altContent: undefined } },
      inObject(['/hero/altContent', 'must be specified']),
    ],
    [
      { ...bubble(text), hero: { ...video, action: { ...action, type: 'message', text: 'a' } } },
      invalid('/hero/action/type'),
    ],
  ])('%j is refused', (contents, answer) => {
    expect(answerTo(contents)).toEqual(answer);
  });

  it('has at most 30 KB of JSON, counted in bytes', () => {
    const sized = (bytes: number): unknown => {
      const empty = Buffer.byteLength(JSON.stringify(bubble({ ...text, text: '' })));
      return bubble({ ...text, text: '字'.repeat((bytes - empty) / 3) + 'x'.repeat((bytes - empty) % 3) });
    };
    expect(answerTo(sized(30_720))).toBeNull();
    expect(answerTo(sized(30_721))).toEqual(
      inObject(['/', 'Too large flex message. The maximum size of JSON data is 30 KB.']),
    );
  });
});

describe('a carousel', () => {
  const carousel = (...contents: unknown[]): unknown => ({ type: 'carousel', contents });

  it('takes twelve bubbles of one size; the size that is not said is mega', () => {
    const bubbles = Array.from({ length: 11 }, () => bubble(text));
    expect(answerTo(carousel({ ...bubble(text), size: 'mega' }, ...bubbles))).toBeNull();
    expect(answerTo(carousel(...bubbles, bubble(text), bubble(text)))).toEqual(
      inObject(['/contents', 'must not be more than 12 items']),
    );
  });

  it.each<[unknown, unknown]>([
    [carousel(), inObject(['/contents', 'must not be less than 1 items'])],
    [{ type: 'carousel' }, inObject(['/contents', 'must be specified'])],
    [carousel(bubble(text), box(text)), invalid('/contents/1/type')],
    [
      carousel(bubble(text), { ...bubble(text), size: 'giga' }),
      inObject(['/contents/1/size', 'all bubbles must have the same size']),
    ],
    [carousel({ ...bubble(text), hero: video }), invalid('/contents/0/hero/type')],
    [carousel(bubble({ type: 'text', text: 5 })), invalid('/contents/0/body/contents/0/text')],
    [
      carousel(...Array.from({ length: 2 }, () => bubble({ ...text, text: 'x'.repeat(26_000) }))),
      inObject(['/', 'Too large flex message. The maximum size of JSON data is 50 KB.']),
    ],
  ])('%j is refused', (contents, answer) => {
    expect(answerTo(contents)).toEqual(answer);
  });

  it('moves at most ten images in all its bubbles', () => {
    const moving = (count: number): unknown =>
      bubble(...Array.from({ length: count }, () => ({ ...image, animated: true })));
    expect(answerTo(carousel(moving(5), moving(5)))).toBeNull();
    expect(answerTo(carousel(moving(5), moving(6)))).toEqual(
      inObject(['/contents/1/body/contents/5/animated', 'must not be more than 10 animated images']),
    );
  });
});
