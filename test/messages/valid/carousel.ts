import { carousel, column, open, PICTURE, postback, say, times } from '../builders.js';
import { valid } from '../message-case.js';
import { families, thai, x } from '../strings.js';

const IMAGE = { thumbnailImageUrl: PICTURE };

export const CAROUSEL = [
  valid('carousel of 1 column', carousel([column()])),
  valid('carousel of 10 columns', carousel(times(10, () => column()))),
  valid('carousel with a text of 120 characters', carousel([column({ text: x(120) })])),
  valid('carousel with a text of 120 families', carousel([column({ text: families(120) })])),
  valid('carousel with title and a text of 60 characters', carousel([column({ title: 'A', text: x(60) })])),
  valid(
    'carousel with title and a text of 60 Thai graphemes',
    carousel([column({ title: 'A', text: thai(60) })]),
  ),
  valid('carousel with image and a text of 60 characters', carousel([column({ ...IMAGE, text: x(60) })])),
  valid('carousel with a title of 40 characters', carousel([column({ title: x(40) })])),
  valid('carousel with a title of 40 families', carousel([column({ title: families(40) })])),
  valid(
    'carousel with 3 actions a column',
    carousel(times(2, () => column({ actions: [say(), open(), postback()] }))),
  ),
  valid('carousel with images in all columns', carousel(times(3, () => column(IMAGE)))),
  valid('carousel with titles in all columns', carousel(times(3, (n) => column({ title: `Cake ${n}` })))),
  valid(
    'carousel with default actions and colours',
    carousel([column({ ...IMAGE, defaultAction: open(), imageBackgroundColor: '#A1B2C3' })]),
  ),
  valid(
    'carousel with square images that are contained',
    carousel([column(IMAGE)], { imageAspectRatio: 'square', imageSize: 'contain' }),
  ),
  valid(
    'carousel with rectangular images that cover',
    carousel([column(IMAGE)], { imageAspectRatio: 'rectangle', imageSize: 'cover' }),
  ),
  valid(
    'carousel with labels of 20 families',
    carousel([column({ actions: [say({ label: families(20) })] })]),
  ),
  valid(
    'carousel with different kinds of action in its columns',
    carousel([column({ actions: [say()] }), column({ actions: [open()] })]),
  ),
];
