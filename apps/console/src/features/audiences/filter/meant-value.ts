export interface Choice {
  value: string;
  label: string;
}

/** Full-width and half-width letters, large and small ones are the same to who types. */
const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export const choiceHolds = ({ value, label }: Choice, typed: string): boolean =>
  [value, label].some((text) => folded(text).includes(folded(typed)));

/** The value that contacts have, when it was typed but for large and small letters; else what was typed. */
export function meantValue(typed: string, choices: readonly Choice[]): string {
  if (choices.some(({ value }) => value === typed)) return typed;
  const same = choices.find(({ value, label }) =>
    [value, label].some((text) => folded(text) === folded(typed)),
  );
  return same?.value ?? typed;
}

/** The choices, and what was typed where it names a language that no contact has yet, such as `ko`. */
export function withTypedLanguage(
  choices: readonly Choice[],
  typed: string,
  nameOf: (tag: string) => string,
): readonly Choice[] {
  const tag = typed.trim();
  const label = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? nameOf(tag) : tag;
  const isNew = label !== tag && !choices.some((choice) => choice.value === tag || choice.label === label);
  return isNew ? [...choices, { value: tag, label }] : choices;
}
