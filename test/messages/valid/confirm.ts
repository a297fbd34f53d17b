import { confirm, postback, say, template } from '../builders.js';
import { valid } from '../message-case.js';
import { devanagari, families, x } from '../strings.js';

export const CONFIRM = [
  valid('confirm', confirm()),
  valid('confirm with a text of 240 characters', confirm({ text: x(240) })),
  valid('confirm with a text of 240 families', confirm({ text: families(240) })),
  valid('confirm with a text of 240 Devanagari graphemes', confirm({ text: devanagari(240) })),
  valid(
    'confirm with labels of 20 characters',
    confirm({ actions: [say({ label: x(20) }), postback({ label: families(20) })] }),
  ),
  valid(
    'confirm with an alternative text of 1500 characters',
    template({ type: 'confirm', text: 'Shall we?', actions: [say(), postback()] }, { altText: x(1500) }),
  ),
];
