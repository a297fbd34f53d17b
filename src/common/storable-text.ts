/** Half of a surrogate pair alone: no text, and refused by PostgreSQL's JSON. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The character that keeps a text from being stored, in words; nothing when it can be. */
export function unstorableCharacter(text: string): string | undefined {
  if (text.includes('\0')) return 'must not hold the character U+0000';
  if (LONE_SURROGATE.test(text)) return 'holds half of a character; send it as well-formed UTF-8';
  return undefined;
}
