import { buttons, copy, open, pick, PICTURE, postback, say, template, times } from '../builders.js';
import { valid } from '../message-case.js';
import { devanagari, families, flags, flowers, thai, urlOf, x } from '../strings.js';

const INSIDE = { type: 'buttons', text: 'Choose', actions: [say()] };

export const BUTTONS = [
  valid('buttons', buttons()),
  valid('buttons with an alternative text of 1500 characters', template(INSIDE, { altText: x(1500) })),
  valid('buttons with an alternative text of 1500 code units', template(INSIDE, { altText: flowers(750) })),
  valid('buttons with a text of 160 characters', buttons({ text: x(160) })),
  valid('buttons with a text of 160 families', buttons({ text: families(160) })),
  valid('buttons with a text of 160 Thai graphemes', buttons({ text: thai(160) })),
  valid('buttons with title and a text of 60 characters', buttons({ title: 'Cakes', text: x(60) })),
  valid('buttons with title and a text of 60 flags', buttons({ title: 'Cakes', text: flags(60) })),
  valid(
    'buttons with image and a text of 60 characters',
    buttons({ thumbnailImageUrl: PICTURE, text: x(60) }),
  ),
  valid('buttons with a title of 40 characters', buttons({ title: x(40) })),
  valid('buttons with a title of 40 Devanagari graphemes', buttons({ title: devanagari(40) })),
  valid('buttons with a label of 20 characters', buttons({ actions: [say({ label: x(20) })] })),
  valid('buttons with a label of 20 families', buttons({ actions: [say({ label: families(20) })] })),
  valid('buttons with a label of 20 Thai graphemes', buttons({ actions: [say({ label: thai(20) })] })),
  valid('buttons with 4 actions', buttons({ actions: times(4, (n) => say({ label: `Choice ${n}` })) })),
  valid('buttons with 4 kinds of action', buttons({ actions: [postback(), open(), pick(), copy()] })),
  valid('buttons with a default action', buttons({ thumbnailImageUrl: PICTURE, defaultAction: open() })),
  valid('buttons with an image address of 2000 characters', buttons({ thumbnailImageUrl: urlOf(2000) })),
  valid(
    'buttons with a square image',
    buttons({
      thumbnailImageUrl: PICTURE,
      imageAspectRatio: 'square',
      imageSize: 'contain',
      imageBackgroundColor: '#FFFFFF',
    }),
  ),
  valid(
    'buttons with a rectangular image',
    buttons({ thumbnailImageUrl: PICTURE, imageAspectRatio: 'rectangle', imageSize: 'cover' }),
  ),
];
