import { times, without } from '../builders.js';
import { icon, inBody, inLine, picture } from '../flex-builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { BAD_HTTPS_URLS } from '../strings.js';

const image = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(`flex image ${name}`, `.contents.body.contents[0]${path}`, inBody(value));
const inText = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(`flex icon ${name}`, `.contents.body.contents[0]${path}`, inLine(value));

const BAD_RATIOS = [
  '1:4',
  '1:0',
  '0:1',
  '100001:100000',
  '100000:100001',
  '33333:100000',
  '16/9',
  '16',
  ':',
  '1:1:1',
  '',
];

export const FLEX_MEDIA = [
  image('without address', '.url', without(picture(), 'url')),
  ...BAD_HTTPS_URLS.map(([why, url]) => image(`with an address ${why}`, '.url', picture({ url }))),
  ...BAD_RATIOS.map((aspectRatio) =>
    image(`of ratio "${aspectRatio}"`, '.aspectRatio', picture({ aspectRatio })),
  ),
  image('whose ratio is a number', '.aspectRatio', picture({ aspectRatio: 1.5 })),
  image('of an unknown mode', '.aspectMode', picture({ aspectMode: 'fill' })),
  image('of an unknown size', '.size', picture({ size: 'huge' })),
  image('of an unknown alignment', '.align', picture({ align: 'left' })),
  image('that moves by a string', '.animated', picture({ animated: 'true' })),
  oursAlone(
    image('with an address called imageUrl', '.imageUrl', picture({ imageUrl: 'https://example.com/a.png' })),
  ),
  invalid(
    'flex with 11 images that move',
    '.contents.body.contents[10].animated',
    inBody(...times(11, () => picture({ animated: true }))),
  ),
  inText('without address', '.url', without(icon(), 'url')),
  inText('without TLS', '.url', icon({ url: 'http://example.com/a.png' })),
  inText('of an unknown size', '.size', icon({ size: 'huge' })),
  inText('of full size, which only images have', '.size', icon({ size: 'full' })),
  inText('four times as high as wide', '.aspectRatio', icon({ aspectRatio: '1:4' })),
];
