import { open, pick, without, type Json } from '../builders.js';
import { box, bubble, bubbleOfBytes, button, film, flex, icon, KILOBYTE, words } from '../flex-builders.js';
import { invalid, oursAlone, orAt, type InvalidCase } from '../message-case.js';
import { flowers, x } from '../strings.js';

const inside = (name: string, path: string, more: Json): InvalidCase =>
  invalid(`bubble ${name}`, `.contents${path}`, flex(bubble(more)));

export const FLEX_BUBBLE = [
  invalid('flex without alternative text', '.altText', without(flex(bubble()), 'altText')),
  invalid('flex with an empty alternative text', '.altText', flex(bubble(), { altText: '' })),
  invalid(
    'flex with an alternative text of 1501 characters',
    '.altText',
    flex(bubble(), { altText: x(1501) }),
  ),
  invalid(
    'flex with an alternative text of 1502 code units',
    '.altText',
    flex(bubble(), { altText: flowers(751) }),
  ),
  invalid('flex with nothing inside', '.contents', without(flex(bubble()), 'contents')),
  invalid('flex whose contents are null', '.contents', flex(null)),
  invalid('flex whose contents are a list', '.contents', flex([bubble()])),
  invalid('flex whose contents are JSON in a string', '.contents', flex(JSON.stringify(bubble()))),
  invalid('flex of no type', '.contents.type', flex(without(bubble(), 'type'))),
  invalid('flex of an unknown type', '.contents.type', flex(bubble({ type: 'bubbles' }))),
  invalid('flex that is a box', '.contents.type', flex(box())),
  invalid('bubble one byte above 30 KB', '.contents', flex(bubbleOfBytes(30 * KILOBYTE + 1))),
  invalid('bubble one byte above 30 KB, in Thai', '.contents', flex(bubbleOfBytes(30 * KILOBYTE + 1, 'ก'))),
  invalid(
    'bubble one byte above 30 KB, in emojis',
    '.contents',
    flex(bubbleOfBytes(30 * KILOBYTE + 1, '💐')),
  ),
  inside('of an unknown size', '.size', { size: 'tera' }),
  inside('of a size that objects inherit', '.size', { size: 'constructor' }),
  inside('of a size in capitals', '.size', { size: 'Mega' }),
  inside('of an unknown direction', '.direction', { direction: 'up' }),
  inside('with a text as header', '.header.type', { header: words() }),
  inside('with a text as body', '.body.type', { body: words() }),
  inside('with a button as footer', '.footer.type', { footer: button() }),
  inside('with a list as body', '.body', { body: [words()] }),
  inside('with a text as hero', '.hero.type', { hero: words() }),
  inside('with an icon as hero', '.hero.type', { hero: icon() }),
  inside('with an unknown hero', '.hero.type', {
    hero: { type: 'picture', url: 'https://example.com/a.png' },
  }),
  inside('with styles of a list', '.styles', { styles: [] }),
  oursAlone(inside('with a style of nothing it has', '.styles.sidebar', { styles: { sidebar: {} } })),
  inside('with a separator that is a string', '.styles.body.separator', {
    styles: { body: { separator: 'true' } },
  }),
  inside('with an action that opens a file', '.action.uri', { action: open({ uri: 'file:///etc/passwd' }) }),
  oursAlone(inside('with a part it does not have', '.main', { main: box() })),
  ...['nano', 'micro', 'deca', 'hecto'].map((size) =>
    orAt('messages[0].contents.hero', inside(`of size ${size} with video`, '.size', { size, hero: film() })),
  ),
  inside('with video without film', '.hero.url', { hero: without(film(), 'url') }),
  inside('with video without preview', '.hero.previewUrl', { hero: without(film(), 'previewUrl') }),
  inside('with video without anything instead of it', '.hero.altContent', {
    hero: without(film(), 'altContent'),
  }),
  inside('with video and another instead of it', '.hero.altContent.type', {
    hero: film({ altContent: film() }),
  }),
  inside('with video without TLS', '.hero.url', { hero: film({ url: 'http://example.com/a.mp4' }) }),
  inside('with video that asks for a date', '.hero.action.type', { hero: film({ action: pick() }) }),
  inside('with video four times as high', '.hero.aspectRatio', { hero: film({ aspectRatio: '1:4' }) }),
];
