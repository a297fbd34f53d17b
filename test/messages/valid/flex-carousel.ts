import { times } from '../builders.js';
import {
  bubble,
  bubbleOfBytes,
  carouselOfBytes,
  flex,
  flexCarousel,
  KILOBYTE,
  picture,
} from '../flex-builders.js';
import { valid } from '../message-case.js';

export const FLEX_CAROUSEL = [
  valid('flex carousel of 1 bubble', flex(flexCarousel([bubble()]))),
  valid('flex carousel of 12 bubbles', flex(flexCarousel(times(12, () => bubble())))),
  valid('flex carousel of exactly 50 KB', flex(carouselOfBytes(50 * KILOBYTE))),
  valid(
    'flex carousel with a bubble of exactly 30 KB',
    flex(flexCarousel([bubbleOfBytes(30 * KILOBYTE), bubble()])),
  ),
  valid('flex carousel of small bubbles', flex(flexCarousel(times(3, () => bubble({ size: 'micro' }))))),
  valid(
    'flex carousel of the default size, said and unsaid',
    flex(flexCarousel([bubble(), bubble({ size: 'mega' })])),
  ),
  valid(
    'flex carousel with images as heroes',
    flex(flexCarousel(times(3, () => bubble({ hero: picture() })))),
  ),
  valid(
    'flex carousel in both directions',
    flex(flexCarousel([bubble({ direction: 'ltr' }), bubble({ direction: 'rtl' })])),
  ),
];
