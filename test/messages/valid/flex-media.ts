import { open, times } from '../builders.js';
import { bubble, film, flex, icon, inBody, inLine, picture, words } from '../flex-builders.js';
import { valid } from '../message-case.js';
import { urlOf } from '../strings.js';

const RATIOS = ['1:1', '1:3', '20:13', '100000:1', '100000:100000', '33334:100000'];
const IMAGE_SIZES = ['xxs', '5xl', 'full', '100px', '50%'];

export const FLEX_MEDIA = [
  valid('flex image', inBody(picture())),
  valid('flex image with an address of 2000 characters', inBody(picture({ url: urlOf(2000) }))),
  ...RATIOS.map((aspectRatio) =>
    valid(`flex image of ratio ${aspectRatio}`, inBody(picture({ aspectRatio }))),
  ),
  ...IMAGE_SIZES.map((size) => valid(`flex image of size ${size}`, inBody(picture({ size })))),
  valid('flex image that fits', inBody(picture({ aspectMode: 'fit', backgroundColor: '#FFFFFF00' }))),
  valid('flex image that covers', inBody(picture({ aspectMode: 'cover', align: 'end', gravity: 'bottom' }))),
  valid('flex image that opens a page', inBody(picture({ action: open() }))),
  valid('flex image that moves', inBody(picture({ animated: true }))),
  valid('flex with 10 images that move', inBody(...times(10, () => picture({ animated: true })))),
  valid(
    'flex with 10 images that move and one that does not',
    inBody(picture({ animated: false }), ...times(10, () => picture({ animated: true }))),
  ),
  valid('flex icon', inLine(icon({ size: '3xl', aspectRatio: '2:1', margin: 'sm', scaling: true }), words())),
  valid('flex icon of 16 pixels', inLine(icon({ size: '16px' }), words())),
  valid(
    'flex video with addresses of 2000 characters',
    flex(bubble({ hero: film({ url: urlOf(2000), previewUrl: urlOf(2000) }) })),
  ),
  valid('flex video that is three times as high', flex(bubble({ hero: film({ aspectRatio: '1:3' }) }))),
];
