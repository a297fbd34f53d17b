import { aSticker } from '../builders.js';
import { valid } from '../message-case.js';

export const STICKER = [
  valid('sticker', aSticker()),
  valid('sticker that quotes a message', aSticker({ quoteToken: 'yHAz4Ua2wx7' })),
];
