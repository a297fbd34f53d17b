import { carousel, column, PICTURE, say, template, times, without } from '../builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { families, thai, x } from '../strings.js';

const IMAGE = { thumbnailImageUrl: PICTURE };

const inside = (name: string, path: string, ...columns: unknown[]): InvalidCase =>
  invalid(`carousel ${name}`, `.template.columns${path}`, carousel(columns));

export const CAROUSEL = [
  invalid('carousel without columns', '.template.columns', template({ type: 'carousel' })),
  invalid('carousel of one column and no list', '.template.columns', carousel(column())),
  inside('of 11 columns', '', ...times(11, () => column())),
  inside('with a column that is null', '[1]', column(), null),
  inside('with a column without text', '[0].text', without(column(), 'text')),
  inside('with a column of empty text', '[0].text', column({ text: '' })),
  inside('with a text of 121 characters', '[0].text', column({ text: x(121) })),
  inside('with a text of 121 families', '[0].text', column({ text: families(121) })),
  inside('with title and a text of 61 characters', '[0].text', column({ title: 'A', text: x(61) })),
  inside('with image and a text of 61 Thai graphemes', '[0].text', column({ ...IMAGE, text: thai(61) })),
  inside('with a title of 41 characters', '[0].title', column({ title: x(41) })),
  inside('with a title of 41 families', '[0].title', column({ title: families(41) })),
  inside('with a column without actions', '[0].actions', without(column(), 'actions')),
  inside('with 4 actions in a column', '[0].actions', column({ actions: times(4, () => say()) })),
  inside('with another number of actions', '[1].actions', column(), column({ actions: [say(), say()] })),
  inside(
    'with another number of actions in its third column',
    '[2].actions',
    ...[2, 2, 1, 2].map((count) => column({ actions: times(count, () => say()) })),
  ),
  inside('with an image in its second column only', '[1].thumbnailImageUrl', column(), column(IMAGE)),
  inside('with an image in its first column only', '[1].thumbnailImageUrl', column(IMAGE), column()),
  inside('with a title in its second column only', '[1].title', column(), column({ title: 'A' })),
  inside('with a title in its first column only', '[1].title', column({ title: 'A' }), column()),
  inside(
    'with an image without TLS',
    '[0].thumbnailImageUrl',
    column({ thumbnailImageUrl: 'http://example.com/a.png' }),
  ),
  inside(
    'with a label of 21 Thai graphemes',
    '[1].actions[0].label',
    column(),
    column({ actions: [say({ label: thai(21) })] }),
  ),
  inside(
    'with a default action of no type',
    '[0].defaultAction.type',
    column({ defaultAction: { label: 'Open' } }),
  ),
  invalid(
    'carousel with images of another shape',
    '.template.imageAspectRatio',
    carousel([column(IMAGE)], { imageAspectRatio: '1:1' }),
  ),
  invalid(
    'carousel with images of another size',
    '.template.imageSize',
    carousel([column(IMAGE)], { imageSize: 'full' }),
  ),
  oursAlone(
    invalid('carousel with a text of its own', '.template.text', carousel([column()], { text: 'Cakes' })),
  ),
];
