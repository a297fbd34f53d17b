import { aText, times } from '../builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { families, flowers, x } from '../strings.js';

const EMOJI = { index: 0, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };

const withEmoji = (name: string, property: string, text: string, emoji: object): InvalidCase =>
  invalid(name, `.emojis[0].${property}`, aText({ text, emojis: [emoji] }));

export const TEXT = [
  invalid('text without text', '.text', { type: 'text' }),
  invalid('text that is empty', '.text', aText({ text: '' })),
  invalid('text that is null', '.text', aText({ text: null })),
  invalid('text that is a number', '.text', aText({ text: 5000 })),
  invalid('text that is a list', '.text', aText({ text: ['Hello'] })),
  invalid('text of 5001 characters', '.text', aText({ text: x(5001) })),
  invalid('text of 5002 code units in 2501 surrogate pairs', '.text', aText({ text: flowers(2501) })),
  invalid('text of 455 families, which are 5005 code units', '.text', aText({ text: families(455) })),
  invalid(
    'text with 21 emojis',
    '.emojis',
    aText({ text: '$'.repeat(21), emojis: times(21, (index) => ({ ...EMOJI, index })) }),
  ),
  invalid('text with emojis that are no list', '.emojis', aText({ text: '$', emojis: EMOJI })),
  invalid('text with an emoji that is a string', '.emojis[0]', aText({ text: '$', emojis: ['001'] })),
  withEmoji('emoji where there is another letter', 'index', 'a$', EMOJI),
  withEmoji('emoji behind the end', 'index', '$', { ...EMOJI, index: 1 }),
  withEmoji('emoji before the start', 'index', '$', { ...EMOJI, index: -1 }),
  withEmoji('emoji between two letters', 'index', '$$', { ...EMOJI, index: 0.5 }),
  withEmoji('emoji whose index is a string', 'index', '$', { ...EMOJI, index: '0' }),
  withEmoji('emoji counted in characters, not code units', 'index', '💐$', { ...EMOJI, index: 1 }),
  withEmoji('emoji without index', 'index', '$', { productId: 'p', emojiId: '001' }),
  withEmoji('emoji without product', 'productId', '$', { index: 0, emojiId: '001' }),
  withEmoji('emoji without id', 'emojiId', '$', { index: 0, productId: 'p' }),
  withEmoji('emoji whose id is a number', 'emojiId', '$', { ...EMOJI, emojiId: 1 }),
  invalid(
    'second emoji at the wrong place',
    '.emojis[1].index',
    aText({ text: '$ a', emojis: [EMOJI, { ...EMOJI, index: 2 }] }),
  ),
  invalid('text that quotes a number', '.quoteToken', aText({ quoteToken: 7 })),
  oursAlone(invalid('text with a property of no message', '.altText', aText({ altText: 'Hello' }))),
  oursAlone(
    invalid(
      'text that would switch off its own notification',
      '.notificationDisabled',
      aText({ notificationDisabled: true }),
    ),
  ),
  oursAlone(invalid('text with a property of a clumsy name', '["alt-text"]', aText({ 'alt-text': 'Hello' }))),
];
