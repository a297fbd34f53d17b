import { aTextV2, times, USER_ID, without, type Json } from '../builders.js';
import { invalid, orAt, oursAlone, toGroups, toUsers, type InvalidCase } from '../message-case.js';
import { flowers, x } from '../strings.js';

const EMOJI: Json = { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
const USER: Json = { type: 'mention', mentionee: { type: 'user', userId: USER_ID } };

const ofText = (name: string, text: unknown, substitution: unknown = { key: EMOJI }): InvalidCase =>
  invalid(`textV2 ${name}`, '.text', aTextV2({ text, substitution }));

/** A text with one placeholder, whose value is wrong at a place. */
const ofValue = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(
    `substitution ${name}`,
    `.substitution.key${path}`,
    aTextV2({ text: '{key}', substitution: { key: value } }),
  );

/** A substitution that is not used, so that its key is the only fault. */
const ofKey = (name: string, key: string, path: string): InvalidCase =>
  invalid(
    `substitution with a key ${name}`,
    `.substitution${path}`,
    aTextV2({ substitution: { [key]: EMOJI } }),
  );

const mention = (mentionee: unknown): Json => ({ type: 'mention', mentionee });

const manyOf = (count: number, value: Json): Json =>
  aTextV2({
    text: times(count, (n) => `{k${n}}`).join(' '),
    substitution: Object.fromEntries(times(count, (n) => [`k${n}`, value])),
  });

export const TEXT_V2 = [
  invalid('textV2 without text', '.text', { type: 'textV2' }),
  invalid('textV2 that is empty', '.text', aTextV2({ text: '' })),
  invalid('textV2 of 5001 characters', '.text', aTextV2({ text: x(5001) })),
  invalid('textV2 of 5002 code units', '.text', aTextV2({ text: flowers(2501) })),
  ofText('that is a number', 7),
  ofText('with an open brace', '{key'),
  ofText('with a closing brace', 'key}'),
  ofText('with a brace at its end', '{key} {'),
  ofText('with three opening braces and two closing', '{{{key}}'),
  ofText('with a brace in a placeholder', '{ke{y}'),
  ofText('with an empty placeholder', '{}'),
  ofText('with a key not in its substitution', '{key} {other}'),
  invalid('textV2 with a key and no substitution', '.text', aTextV2({ text: '{key}' })),
  invalid(
    'textV2 with a key that objects inherit and no substitution',
    '.text',
    aTextV2({ text: '{constructor}' }),
  ),
  ofText('with a key that objects inherit, not in its substitution', '{toString}'),
  ofText('with a key of another case', '{Key}'),
  ofText('with spaces around its key', '{ key }'),
  ofKey('of 21 characters', x(21), `.${x(21)}`),
  ofKey('of another letter', 'clé', '["clé"]'),
  ofKey('with a hyphen', 'my-key', '["my-key"]'),
  ofKey('of no letter', '', '[""]'),
  invalid('textV2 with a substitution that is a list', '.substitution', aTextV2({ substitution: [EMOJI] })),
  invalid('textV2 with a substitution that is a string', '.substitution', aTextV2({ substitution: 'key' })),
  invalid('textV2 with 101 substitutions', '.substitution', { ...manyOf(101, EMOJI), text: 'Hello' }),
  orAt('messages[0].substitution', invalid('textV2 with 21 emojis', '.text', manyOf(21, EMOJI))),
  toGroups(orAt('messages[0].substitution', invalid('textV2 with 21 mentions', '.text', manyOf(21, USER)))),
  ofValue('that is a string', '', 'Anna'),
  ofValue('that is null', '', null),
  ofValue('without type', '.type', without(EMOJI, 'type')),
  ofValue('of an unknown type', '.type', { ...EMOJI, type: 'image' }),
  ofValue('of an emoji without product', '.productId', without(EMOJI, 'productId')),
  ofValue('of an emoji without id', '.emojiId', without(EMOJI, 'emojiId')),
  ofValue('of an emoji whose id is a number', '.emojiId', { ...EMOJI, emojiId: 1 }),
  toGroups(ofValue('of a mention of nobody', '.mentionee', { type: 'mention' })),
  toGroups(ofValue('of a mention of a name', '.mentionee', mention('Anna'))),
  toGroups(ofValue('of a mention without type', '.mentionee.type', mention({ userId: USER_ID }))),
  toGroups(ofValue('of a mention of an unknown type', '.mentionee.type', mention({ type: 'everyone' }))),
  toGroups(ofValue('of a user without id', '.mentionee.userId', mention({ type: 'user' }))),
  toGroups(
    ofValue('of a user whose id is a number', '.mentionee.userId', mention({ type: 'user', userId: 7 })),
  ),
  toUsers(ofValue('of a mention, sent to people', '', USER)),
  oursAlone(
    invalid(
      'textV2 with the emojis of text',
      '.emojis',
      aTextV2({ text: '$', emojis: [{ ...EMOJI, index: 0 }] }),
    ),
  ),
];
