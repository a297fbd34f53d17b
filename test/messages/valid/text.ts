import { aText, times } from '../builders.js';
import { valid } from '../message-case.js';
import { families, flowers, thai, x } from '../strings.js';

const emoji = (index: number) => ({ index, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' });

export const TEXT = [
  valid('text of one character', aText({ text: 'a' })),
  valid('text of 5000 characters', aText({ text: x(5000) })),
  valid('text of 5000 code units in 2500 surrogate pairs', aText({ text: flowers(2500) })),
  valid('text of 4998 code units in 1666 Thai graphemes', aText({ text: thai(1666) })),
  valid('text of 4994 code units in 454 families', aText({ text: families(454) })),
  valid('text of several lines', aText({ text: 'First\nSecond\r\n\n\tFourth' })),
  valid('text in many scripts', aText({ text: 'こんにちは สวัสดี नमस्ते שלום مرحبا 你好' })),
  valid('text with braces, which mean nothing here', aText({ text: 'Hello {name} {{ }' })),
  valid('text with dollars that are no emojis', aText({ text: '$5 or $10' })),
  valid('text with an emoji at its start', aText({ text: '$ Hello', emojis: [emoji(0)] })),
  valid('text with an emoji at its end', aText({ text: 'Hello $', emojis: [emoji(6)] })),
  valid('text with an emoji behind a surrogate pair', aText({ text: '💐$', emojis: [emoji(2)] })),
  valid('text with an emoji behind a family', aText({ text: `${families(1)}$`, emojis: [emoji(11)] })),
  valid('text with one emoji and one plain dollar', aText({ text: '$ for $5', emojis: [emoji(0)] })),
  valid('text with 20 emojis', aText({ text: '$'.repeat(20), emojis: times(20, emoji) })),
  valid('text that quotes another', aText({ quoteToken: 'yHAz4Ua2wx7' })),
  valid('five messages', ...times(5, (n) => aText({ text: `Message ${n}` }))),
];
