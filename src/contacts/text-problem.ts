/** A half of a surrogate pair alone: no text, and refused by PostgreSQL's JSON. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What keeps a text from being stored, or `undefined`. `maxLength` is in UTF-16 units. */
export function textProblem(text: string, maxLength: number): string | undefined {
  if (text.length > maxLength) return `must have at most ${maxLength} characters, not ${text.length}`;
  if (text.includes('\u0000')) return 'must not hold the character U+0000';
  if (LONE_SURROGATE.test(text)) return 'holds half of a character; send it as well-formed UTF-8';
  return undefined;
}
