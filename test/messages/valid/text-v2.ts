import { aTextV2, times, USER_ID, type Json } from '../builders.js';
import { toGroups, valid } from '../message-case.js';
import { flowers, x } from '../strings.js';

const EMOJI: Json = { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
const USER: Json = { type: 'mention', mentionee: { type: 'user', userId: USER_ID } };
const ALL: Json = { type: 'mention', mentionee: { type: 'all' } };

/** A text that names `count` keys and a substitution for each. */
const substituted = (count: number, value: Json) => ({
  text: times(count, (n) => `{k${n}}`).join(' '),
  substitution: Object.fromEntries(times(count, (n) => [`k${n}`, value])),
});

export const TEXT_V2 = [
  valid('textV2 without placeholders', aTextV2()),
  valid('textV2 of 5000 characters', aTextV2({ text: x(5000) })),
  valid('textV2 of 5000 code units in surrogate pairs', aTextV2({ text: flowers(2500) })),
  valid('textV2 with literal braces', aTextV2({ text: 'a {{b}} c' })),
  valid('textV2 of nothing but literal braces', aTextV2({ text: '{{{{}}}}' })),
  valid('textV2 with an emoji', aTextV2({ text: 'Hello {smile}', substitution: { smile: EMOJI } })),
  valid(
    'textV2 with a placeholder in literal braces',
    aTextV2({ text: '{{{smile}}}', substitution: { smile: EMOJI } }),
  ),
  valid('textV2 with a key of 1 digit', aTextV2({ text: '{1}', substitution: { 1: EMOJI } })),
  valid(
    'textV2 with a key of 20 characters',
    aTextV2({ text: `{${x(20)}}`, substitution: { [x(20)]: EMOJI } }),
  ),
  valid('textV2 with a key of all kinds', aTextV2({ text: '{aZ_09}', substitution: { aZ_09: EMOJI } })),
  valid(
    'textV2 with a key that objects inherit',
    aTextV2({ text: '{constructor}', substitution: { constructor: EMOJI } }),
  ),
  valid('textV2 with 20 emojis', aTextV2(substituted(20, EMOJI))),
  valid('textV2 that quotes another', aTextV2({ quoteToken: 'yHAz4Ua2wx7' })),
  toGroups(
    valid('textV2 that mentions a member', aTextV2({ text: 'Dear {who}', substitution: { who: USER } })),
  ),
  toGroups(valid('textV2 that mentions all', aTextV2({ text: 'Dear {who}', substitution: { who: ALL } }))),
  toGroups(valid('textV2 with 20 mentions', aTextV2(substituted(20, USER)))),
  toGroups(
    valid(
      'textV2 with mention and emoji',
      aTextV2({ text: '{who} {smile}', substitution: { who: ALL, smile: EMOJI } }),
    ),
  ),
];
