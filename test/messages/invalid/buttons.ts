import { buttons, open, PICTURE, say, template, times, without, type Json } from '../builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { devanagari, families, flags, flowers, thai, urlOf, x } from '../strings.js';

const INSIDE: Json = { type: 'buttons', text: 'Choose', actions: [say()] };

const inside = (name: string, path: string, more: Json): InvalidCase =>
  invalid(`buttons ${name}`, `.template${path}`, buttons(more));

export const BUTTONS = [
  invalid('template without alternative text', '.altText', without(buttons(), 'altText')),
  invalid('template with an empty alternative text', '.altText', template(INSIDE, { altText: '' })),
  invalid(
    'template with an alternative text of 1501 characters',
    '.altText',
    template(INSIDE, { altText: x(1501) }),
  ),
  invalid(
    'template with an alternative text of 1502 code units',
    '.altText',
    template(INSIDE, { altText: flowers(751) }),
  ),
  invalid('template with nothing inside', '.template', without(buttons(), 'template')),
  invalid('template that is null', '.template', template(null)),
  invalid('template that is a list', '.template', template([INSIDE])),
  invalid('template without type', '.template.type', template(without(INSIDE, 'type'))),
  invalid('template of an unknown type', '.template.type', template({ ...INSIDE, type: 'button' })),
  invalid(
    'template of a type that objects inherit',
    '.template.type',
    template({ ...INSIDE, type: 'toString' }),
  ),
  invalid('buttons without text', '.template.text', template(without(INSIDE, 'text'))),
  inside('with an empty text', '.text', { text: '' }),
  inside('with a text of 161 characters', '.text', { text: x(161) }),
  inside('with a text of 161 families', '.text', { text: families(161) }),
  inside('with a text of 161 Thai graphemes', '.text', { text: thai(161) }),
  inside('with title and a text of 61 characters', '.text', { title: 'Cakes', text: x(61) }),
  inside('with title and a text of 61 flags', '.text', { title: 'Cakes', text: flags(61) }),
  inside('with image and a text of 61 characters', '.text', { thumbnailImageUrl: PICTURE, text: x(61) }),
  inside('with a title of 41 characters', '.title', { title: x(41) }),
  inside('with a title of 41 Devanagari graphemes', '.title', { title: devanagari(41) }),
  inside('with a title that is a number', '.title', { title: 7 }),
  invalid('buttons without actions', '.template.actions', template(without(INSIDE, 'actions'))),
  inside('with 5 actions', '.actions', { actions: times(5, (n) => say({ label: `Choice ${n}` })) }),
  inside('with one action and no list', '.actions', { actions: say() }),
  inside('with an action that is null', '.actions[0]', { actions: [null] }),
  inside('with actions in a list in a list', '.actions[0]', { actions: [[say()]] }),
  inside('with a second action without label', '.actions[1].label', {
    actions: [say(), without(say(), 'label')],
  }),
  inside('with an image without TLS', '.thumbnailImageUrl', {
    thumbnailImageUrl: 'http://example.com/a.png',
  }),
  inside('with an image of 2001 characters', '.thumbnailImageUrl', { thumbnailImageUrl: urlOf(2001) }),
  inside('with an image of another shape', '.imageAspectRatio', {
    thumbnailImageUrl: PICTURE,
    imageAspectRatio: 'round',
  }),
  inside('with an image of another size', '.imageSize', { thumbnailImageUrl: PICTURE, imageSize: 'fill' }),
  inside('with a colour that is a number', '.imageBackgroundColor', {
    thumbnailImageUrl: PICTURE,
    imageBackgroundColor: 0xffffff,
  }),
  inside('with a default action that opens nothing', '.defaultAction.uri', {
    defaultAction: without(open(), 'uri'),
  }),
  oursAlone(inside('with columns', '.columns', { columns: [] })),
];
