/** Numbers, names and other findings that stand in a text, by the name of their place. */
export type FindingValues = Readonly<Record<string, FindingValue>>;
export type FindingValue = string | number | Finding;

/**
 * Something that is said of an input, so that a program can decide on it, and a screen say it in any language.
 *
 * `code` is stable; `message` is the same in English, for a person, and may change.
 */
export interface Finding<Code extends string = string> {
  code: Code;
  /** absent when nothing is filled in */
  values?: FindingValues;
  message: string;
}

/** English texts by their codes; `{{name}}` is filled in. */
export type FindingTexts = Readonly<Record<string, string>>;

type SlotsOf<Text extends string> = Text extends `${string}{{${infer Slot}}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never;

/** What a text asks for; nothing where it has no place to be filled in. */
export type ValuesOf<Text extends string> = [SlotsOf<Text>] extends [never]
  ? []
  : [values: Readonly<Record<SlotsOf<Text>, FindingValue>>];

export type Say<Texts extends FindingTexts> = <Code extends keyof Texts & string>(
  code: Code,
  ...values: ValuesOf<Texts[Code]>
) => Finding<Code>;

/** Says what the texts have words for; a value that a text asks for and is not given does not compile. */
export function saying<const Texts extends FindingTexts>(texts: Texts): Say<Texts> {
  return (code, ...[values]) => {
    const text = texts[code] ?? code;
    return values === undefined ? { code, message: text } : { code, values, message: filled(text, values) };
  };
}

function filled(text: string, values: FindingValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_slot, name: string) => written(values[name] ?? ''));
}

function written(value: FindingValue): string {
  return typeof value === 'object' ? value.message : String(value);
}
