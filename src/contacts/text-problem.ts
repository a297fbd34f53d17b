import type { Finding } from '#libs/findings';
import { type ContactCode, say } from './contact-texts.js';
import { unstorableCharacter } from '../common/index.js';

/** What keeps a text from being stored, or `undefined`. `maxLength` is in UTF-16 units. */
export function textProblem(text: string, maxLength: number): Finding<ContactCode> | undefined {
  if (text.length > maxLength) return say('text_longer_than', { max: maxLength, length: text.length });
  return unstorableCharacter(text);
}
