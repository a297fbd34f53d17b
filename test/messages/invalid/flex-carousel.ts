import { times } from '../builders.js';
import {
  box,
  bubble,
  bubbleOfBytes,
  carouselOfBytes,
  film,
  flex,
  flexCarousel,
  KILOBYTE,
  words,
} from '../flex-builders.js';
import { invalid, type InvalidCase } from '../message-case.js';

const inside = (name: string, path: string, bubbles: unknown): InvalidCase =>
  invalid(`flex carousel ${name}`, `.contents${path}`, flex(flexCarousel(bubbles)));

export const FLEX_CAROUSEL = [
  invalid('flex carousel without bubbles', '.contents.contents', flex({ type: 'carousel' })),
  inside('of one bubble and no list', '.contents', bubble()),
  inside(
    'of 13 bubbles',
    '.contents',
    times(13, () => bubble()),
  ),
  inside('with a bubble that is null', '.contents[1]', [bubble(), null]),
  inside('in a flex carousel', '.contents[0].type', [flexCarousel([bubble()])]),
  inside('with a box', '.contents[0].type', [box()]),
  inside('of differing sizes', '.contents[1].size', [bubble({ size: 'kilo' }), bubble({ size: 'giga' })]),
  inside('of the default size and another', '.contents[1].size', [bubble(), bubble({ size: 'giga' })]),
  inside('of a size and the default', '.contents[1].size', [bubble({ size: 'micro' }), bubble()]),
  inside('with video', '.contents[0].hero.type', [bubble({ hero: film() })]),
  inside('with a bubble one byte above 30 KB', '.contents[0]', [bubbleOfBytes(30 * KILOBYTE + 1), bubble()]),
  invalid('flex carousel one byte above 50 KB', '.contents', flex(carouselOfBytes(50 * KILOBYTE + 1))),
  inside('with an empty text in its last bubble', '.contents[2].body.contents[0].text', [
    bubble(),
    bubble(),
    bubble({ body: box([words({ text: '' })]) }),
  ]),
];
