import { type ContactField, isUsual } from './contact-field.js';

const SHOWN = 60;

/** Full-width and half-width letters are the same to who looks for them, and so are large and small ones. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The fields whose name or examples have the words: names that begin so first, then what messages are written with. */
export function matchingFields(fields: readonly ContactField[], wanted: string): ContactField[] {
  const word = folded(wanted.trim());
  const rank = ({ name, examples }: ContactField): number => {
    const at = folded(name).indexOf(word);
    if (at === 0) return 0;
    if (at > 0) return 1;
    return examples.some((example) => folded(example).includes(word)) ? 2 : 3;
  };
  return fields
    .map((field) => ({ field, rank: rank(field) }))
    .filter(({ rank }) => rank < 3)
    .toSorted(
      (one, other) => one.rank - other.rank || Number(isUsual(other.field)) - Number(isUsual(one.field)),
    )
    .slice(0, SHOWN)
    .map(({ field }) => field);
}
