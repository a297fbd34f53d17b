import { open, pick, postback, say, without } from '../builders.js';
import { box, bubble, button, flex, icon, inBody, inLine, picture, words } from '../flex-builders.js';
import { valid } from '../message-case.js';
import { families, thai } from '../strings.js';

const SPACES = ['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '12px'];
const SPREADS = ['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'];
const GRADIENT = { type: 'linearGradient', angle: '90deg', startColor: '#ff0000', endColor: '#0000ff80' };

/** Boxes in boxes, so many of them. */
const nested = (depth: number): unknown => (depth === 0 ? words() : box([nested(depth - 1)]));

export const FLEX_BOX = [
  valid('box with empty contents', flex(bubble({ body: box([]) }))),
  valid('box in a box with empty contents', inBody(box([]))),
  valid('boxes ten deep', inBody(nested(10))),
  valid('box from left to right', inBody(box([words(), picture()], { layout: 'horizontal' }))),
  valid('box of a line of text and icons', inLine(icon(), words(), { type: 'filler' })),
  ...SPACES.map((space) =>
    valid(`box with spacing ${space}`, inBody(box([words(), words()], { spacing: space }))),
  ),
  ...SPACES.map((space) =>
    valid(`box with margin ${space}`, inBody(words(), box([words()], { margin: space }))),
  ),
  ...SPREADS.map((spread) =>
    valid(`box justified by ${spread}`, inBody(box([words()], { justifyContent: spread }))),
  ),
  valid('box aligned in the centre', inBody(box([words()], { alignItems: 'center' }))),
  valid(
    'box in an absolute place',
    inBody(box([words()], { position: 'absolute', offsetTop: '10px', offsetStart: '5%', offsetEnd: 'md' })),
  ),
  valid('box in a relative place', inBody(box([words()], { position: 'relative', offsetBottom: 'none' }))),
  valid(
    'box with border and corners',
    inBody(box([words()], { borderWidth: 'semi-bold', borderColor: '#00000033', cornerRadius: 'xxl' })),
  ),
  valid(
    'box with border and corners in pixels',
    inBody(box([words()], { borderWidth: '2px', cornerRadius: '8px' })),
  ),
  valid(
    'box with measures in pixels and percent',
    inBody(box([words()], { width: '50%', maxWidth: '200px', height: '120px', maxHeight: '50%' })),
  ),
  valid(
    'box with paddings',
    inBody(
      box([words()], { paddingAll: '10%', paddingTop: '4px', paddingBottom: 'md', paddingStart: 'none' }),
    ),
  ),
  valid('box with flex 0', inBody(box([words()], { flex: 0 }))),
  valid('box with a colour', inBody(box([words()], { backgroundColor: '#12abEF' }))),
  valid('box with a gradient', inBody(box([words()], { background: GRADIENT }))),
  valid(
    'box with a gradient of three colours',
    inBody(box([words()], { background: { ...GRADIENT, centerColor: '#00ff00', centerPosition: '30%' } })),
  ),
  valid('box that opens a page, without label', inBody(box([words()], { action: without(open(), 'label') }))),
  valid(
    'box with an action of 40 families as label',
    inBody(box([words()], { action: say({ label: families(40) }) })),
  ),
  valid(
    'box with separator',
    inBody(words(), { type: 'separator', margin: 'lg', color: '#EEEEEE' }, words()),
  ),
  valid('box with filler, which is deprecated', inBody({ type: 'filler', flex: 2 })),
  valid('button', inBody(button())),
  ...['primary', 'secondary', 'link'].map((style) =>
    valid(`button of style ${style}`, inBody(button({ style }))),
  ),
  valid('button that is small', inBody(button({ height: 'sm', gravity: 'center', color: '#06C755' }))),
  valid(
    'button that shrinks',
    inBody(button({ adjustMode: 'shrink-to-fit', scaling: true, flex: 1, margin: '4px' })),
  ),
  valid('button with a label of 40 families', inBody(button({ action: postback({ label: families(40) }) }))),
  valid('button with a label of 40 Thai graphemes', inBody(button({ action: pick({ label: thai(40) }) }))),
];
