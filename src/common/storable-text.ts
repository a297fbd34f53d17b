import type { Finding } from '#libs/findings';
import { say } from './input-texts.js';

/** Half of a surrogate pair alone: no text, and refused by PostgreSQL's JSON. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The character that keeps a text from being stored; nothing when it can be. */
export function unstorableCharacter(text: string): Finding<'null_character' | 'half_character'> | undefined {
  if (text.includes('\0')) return say('null_character');
  if (LONE_SURROGATE.test(text)) return say('half_character');
  return undefined;
}
