import { imageCarousel, imageColumn, say, template, times, without } from '../builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { families, urlOf, x } from '../strings.js';

const inside = (name: string, path: string, ...columns: unknown[]): InvalidCase =>
  invalid(`image carousel ${name}`, `.template.columns${path}`, imageCarousel(columns));

export const IMAGE_CAROUSEL = [
  invalid('image carousel without columns', '.template.columns', template({ type: 'image_carousel' })),
  inside('of 11 columns', '', ...times(11, () => imageColumn())),
  inside('without image', '[0].imageUrl', without(imageColumn(), 'imageUrl')),
  inside('without action', '[0].action', without(imageColumn(), 'action')),
  inside(
    'with an image without TLS',
    '[1].imageUrl',
    imageColumn(),
    imageColumn({ imageUrl: 'http://example.com/a.png' }),
  ),
  inside('with an image of 2001 characters', '[0].imageUrl', imageColumn({ imageUrl: urlOf(2001) })),
  inside('with a label of 13 characters', '[0].action.label', imageColumn({ action: say({ label: x(13) }) })),
  inside(
    'with a label of 13 families',
    '[0].action.label',
    imageColumn({ action: say({ label: families(13) }) }),
  ),
  inside('with a list of actions', '[0].action', imageColumn({ action: [say()] })),
  oursAlone(inside('with a text', '[0].text', imageColumn({ text: 'A cake' }))),
];
