import { aSticker, without } from '../builders.js';
import { invalid } from '../message-case.js';

export const STICKER = [
  invalid('sticker without package', '.packageId', without(aSticker(), 'packageId')),
  invalid('sticker without id', '.stickerId', without(aSticker(), 'stickerId')),
  invalid('sticker of a package that is a number', '.packageId', aSticker({ packageId: 446 })),
  invalid('sticker whose id is a number', '.stickerId', aSticker({ stickerId: 1988 })),
  invalid('sticker whose id is empty', '.stickerId', aSticker({ stickerId: '' })),
  invalid('sticker that quotes an object', '.quoteToken', aSticker({ quoteToken: {} })),
];
