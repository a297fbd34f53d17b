import { open, without, type Json } from '../builders.js';
import { inBody, picture, span, words } from '../flex-builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';

const textWith = (name: string, path: string, more: Json): InvalidCase =>
  invalid(`flex text ${name}`, `.contents.body.contents[0]${path}`, inBody(words(more)));

/** A text of spans, of which the second is wrong. */
const secondSpan = (name: string, path: string, second: unknown): InvalidCase =>
  invalid(
    `flex text ${name}`,
    `.contents.body.contents[0].contents[1]${path}`,
    inBody(without(words({ contents: [span(), second] }), 'text')),
  );

export const FLEX_TEXT = [
  textWith('that is empty', '.text', { text: '' }),
  textWith('that is a number', '.text', { text: 7 }),
  textWith('that is null', '.text', { text: null }),
  invalid('flex text without text', '.contents.body.contents[0].text', inBody({ type: 'text' })),
  textWith('of an unknown size', '.size', { size: 'huge' }),
  textWith('of a size without unit', '.size', { size: '24' }),
  textWith('of a size that is a number', '.size', { size: 24 }),
  textWith('of an unknown weight', '.weight', { weight: '700' }),
  textWith('of an unknown style', '.style', { style: 'oblique' }),
  textWith('of an unknown decoration', '.decoration', { decoration: 'overline' }),
  textWith('of an unknown alignment', '.align', { align: 'left' }),
  textWith('in an unknown place', '.gravity', { gravity: 'middle' }),
  textWith('that wraps by a string', '.wrap', { wrap: 'true' }),
  textWith('of lines in a string', '.maxLines', { maxLines: '2' }),
  textWith('with an unknown margin', '.margin', { margin: 'big' }),
  textWith('with an unknown way to shrink', '.adjustMode', { adjustMode: 'shrink' }),
  textWith('in an unknown position', '.position', { position: 'static' }),
  textWith('that opens nothing', '.action.uri', { action: without(open(), 'uri') }),
  oursAlone(textWith('with a property of the web', '.fontFamily', { fontFamily: 'serif' })),
  secondSpan('with a text among its spans', '.type', words()),
  secondSpan('with an image among its spans', '.type', picture()),
  secondSpan('with a string among its spans', '', 'Hello'),
  secondSpan('with a span of unknown weight', '.weight', span({ weight: 'heavy' })),
  oursAlone(secondSpan('with a span that is pressed', '.action', span({ action: open() }))),
  invalid(
    'flex text whose spans are no list',
    '.contents.body.contents[0].contents',
    inBody(words({ contents: span() })),
  ),
];
