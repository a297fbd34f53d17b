import { open, without } from '../builders.js';
import { box, bubble, bubbleOfBytes, film, flex, KILOBYTE, picture, words } from '../flex-builders.js';
import { valid } from '../message-case.js';
import { flowers, x } from '../strings.js';

const SIZES = ['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga'];
const STYLE = { backgroundColor: '#FFFFFF', separator: true, separatorColor: '#00000080' };

export const FLEX_BUBBLE = [
  valid('bubble', flex(bubble())),
  valid('bubble with an alternative text of 1500 characters', flex(bubble(), { altText: x(1500) })),
  valid('bubble with an alternative text of 1500 code units', flex(bubble(), { altText: flowers(750) })),
  valid('bubble of exactly 30 KB', flex(bubbleOfBytes(30 * KILOBYTE))),
  valid('bubble of exactly 30 KB in Thai, three bytes a character', flex(bubbleOfBytes(30 * KILOBYTE, 'ก'))),
  valid(
    'bubble of exactly 30 KB in emojis, four bytes a character',
    flex(bubbleOfBytes(30 * KILOBYTE, '💐')),
  ),
  valid(
    'bubble of exactly 30 KB, with an alternative text that counts apart',
    flex(bubbleOfBytes(30 * KILOBYTE), { altText: x(1500) }),
  ),
  ...SIZES.map((size) => valid(`bubble of size ${size}`, flex(bubble({ size })))),
  valid('bubble from left to right', flex(bubble({ direction: 'ltr' }))),
  valid('bubble from right to left', flex(bubble({ direction: 'rtl' }))),
  valid(
    'bubble with every block',
    flex(bubble({ header: box([words()]), hero: picture(), body: box([words()]), footer: box([words()]) })),
  ),
  valid('bubble of a header alone', flex(without(bubble({ header: box([words()]) }), 'body'))),
  valid('bubble of a footer alone', flex(without(bubble({ footer: box([words()]) }), 'body'))),
  valid('bubble of a hero alone', flex(without(bubble({ hero: picture() }), 'body'))),
  valid('bubble with a box as hero', flex(bubble({ hero: box([picture(), words()]) }))),
  valid(
    'bubble with styles',
    flex(bubble({ styles: { header: STYLE, hero: STYLE, body: STYLE, footer: STYLE } })),
  ),
  valid('bubble that opens a page', flex(bubble({ action: open() }))),
  valid('bubble that opens a page, without label', flex(bubble({ action: without(open(), 'label') }))),
  ...['kilo', 'mega', 'giga'].map((size) =>
    valid(`bubble of size ${size} with video`, flex(bubble({ size, hero: film() }))),
  ),
  valid('bubble of no size with video', flex(bubble({ hero: film() }))),
  valid(
    'bubble with video that opens a page',
    flex(bubble({ hero: film({ action: open({ label: 'See more' }) }) })),
  ),
  valid(
    'bubble with video and a box instead of it',
    flex(bubble({ hero: film({ altContent: box([words()]) }) })),
  ),
];
