import { imageCarousel, imageColumn, open, pick, postback, say, times, without } from '../builders.js';
import { valid } from '../message-case.js';
import { families, urlOf, x } from '../strings.js';

export const IMAGE_CAROUSEL = [
  valid('image carousel of 1 column', imageCarousel([imageColumn()])),
  valid('image carousel of 10 columns', imageCarousel(times(10, () => imageColumn()))),
  valid(
    'image carousel with a label of 12 characters',
    imageCarousel([imageColumn({ action: say({ label: x(12) }) })]),
  ),
  valid(
    'image carousel with a label of 12 families',
    imageCarousel([imageColumn({ action: say({ label: families(12) }) })]),
  ),
  valid('image carousel without label', imageCarousel([imageColumn({ action: without(open(), 'label') })])),
  valid(
    'image carousel with several kinds of action',
    imageCarousel([open(), postback(), pick()].map((action) => imageColumn({ action }))),
  ),
  valid(
    'image carousel with an image address of 2000 characters',
    imageCarousel([imageColumn({ imageUrl: urlOf(2000) })]),
  ),
];
