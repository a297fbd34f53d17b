import { SUBSTITUTION_KEY } from '../../../../../../libs/line/messages/placeholders.js';
import { type Json, objectOf, put, textOf } from '../json.js';

/* What stands for `{key}` in the text of a textV2 message. */

export type SubstitutionKind = 'emoji' | 'user' | 'all';

export interface SubstitutionRow {
  key: string;
  kind: SubstitutionKind;
  value: Json;
  isUsed: boolean;
}

export const isSubstitutionKey = (key: string): boolean => SUBSTITUTION_KEY.test(key);

/** `{key}` as LINE's, and no part of a tag. */
const placeholder = (key: string): RegExp => new RegExp(String.raw`(?<!\{)\{${key}\}(?!\})`, 'g');

export function substitutionRows(message: Json): SubstitutionRow[] {
  const text = textOf(message['text']);
  return Object.entries(objectOf(message['substitution'])).map(([key, entry]) => {
    const value = objectOf(entry);
    return { key, kind: kindOf(value), value, isUsed: isSubstitutionKey(key) && placeholder(key).test(text) };
  });
}

function kindOf(value: Json): SubstitutionKind {
  if (value['type'] !== 'mention') return 'emoji';
  return objectOf(value['mentionee'])['type'] === 'all' ? 'all' : 'user';
}

export function newSubstitution(kind: SubstitutionKind): Json {
  if (kind === 'emoji') return { type: 'emoji', productId: '', emojiId: '' };
  return { type: 'mention', mentionee: kind === 'all' ? { type: 'all' } : { type: 'user', userId: '' } };
}

/** A key that is free: `emoji1`, `emoji2`, … */
export function freeKey(message: Json, kind: SubstitutionKind): string {
  const taken = objectOf(message['substitution']);
  const word = kind === 'emoji' ? 'emoji' : 'mention';
  let number = 1;
  while (`${word}${number}` in taken) number += 1;
  return `${word}${number}`;
}

export function setSubstitution(message: Json, key: string, value: Json): Json {
  return put(message, 'substitution', put(objectOf(message['substitution']), key, value));
}

/** Takes it away, from the text as well. */
export function removeSubstitution(message: Json, key: string): Json {
  const left = put(objectOf(message['substitution']), key, undefined);
  const text = textOf(message['text']);
  const changed = put(message, 'text', isSubstitutionKey(key) ? text.replace(placeholder(key), '') : text);
  return put(changed, 'substitution', Object.keys(left).length === 0 ? undefined : left);
}

/** Another key, in the text as well; the order stays. A key that is taken or that LINE refuses changes nothing. */
export function renameSubstitution(message: Json, key: string, to: string): Json {
  const entries = objectOf(message['substitution']);
  if (to in entries || !isSubstitutionKey(to)) return message;
  const renamed = Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [name === key ? to : name, value]),
  );
  const text = textOf(message['text']);
  const changed = put(
    message,
    'text',
    isSubstitutionKey(key) ? text.replace(placeholder(key), `{${to}}`) : text,
  );
  return put(changed, 'substitution', renamed);
}
