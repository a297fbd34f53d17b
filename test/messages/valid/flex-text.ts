import { say, without } from '../builders.js';
import { inBody, inLine, span, words } from '../flex-builders.js';
import { valid } from '../message-case.js';

const FONT_SIZES = ['xxs', 'md', 'xxl', '3xl', '5xl', '24px'];
const DECORATIONS = ['none', 'underline', 'line-through'];

export const FLEX_TEXT = [
  valid('flex text of one character', inBody(words({ text: 'a' }))),
  ...FONT_SIZES.map((size) => valid(`flex text of size ${size}`, inBody(words({ size })))),
  ...DECORATIONS.map((decoration) =>
    valid(`flex text with decoration ${decoration}`, inBody(words({ decoration }))),
  ),
  valid(
    'flex text that is bold and italic',
    inBody(words({ weight: 'bold', style: 'italic', color: '#FF0000' })),
  ),
  valid('flex text that is regular and normal', inBody(words({ weight: 'regular', style: 'normal' }))),
  valid(
    'flex text that wraps',
    inBody(words({ text: 'one\ntwo', wrap: true, maxLines: 2, lineSpacing: '20px' })),
  ),
  valid('flex text in the middle', inBody(words({ align: 'center', gravity: 'bottom', flex: 3 }))),
  valid('flex text that shrinks', inBody(words({ adjustMode: 'shrink-to-fit', scaling: true }))),
  valid('flex text that is pressed', inBody(words({ action: without(say(), 'label') }))),
  valid('flex text of spans', inBody(without(words({ contents: [span(), span({ text: '!' })] }), 'text'))),
  valid(
    'flex text of decorated spans',
    inBody(
      without(
        words({
          contents: [
            span({ size: 'xl', weight: 'bold', color: '#FF0000' }),
            span({ decoration: 'line-through', style: 'italic', size: '12px' }),
          ],
        }),
        'text',
      ),
    ),
  ),
  valid('flex text of spans in a line', inLine(without(words({ contents: [span()] }), 'text'))),
  valid(
    'flex text in an absolute place',
    inBody(words({ position: 'absolute', offsetTop: '4px', margin: 'sm' })),
  ),
];
