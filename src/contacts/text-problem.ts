import { unstorableCharacter } from '../common/index.js';

/** What keeps a text from being stored, or `undefined`. `maxLength` is in UTF-16 units. */
export function textProblem(text: string, maxLength: number): string | undefined {
  if (text.length > maxLength) return `must have at most ${maxLength} characters, not ${text.length}`;
  return unstorableCharacter(text);
}
