/** Languages that contacts of our countries read, the most frequent first. */
const OFFERED = ['ja', 'zh-TW', 'th', 'en', 'id', 'zh-CN', 'ko', 'vi', 'ms', 'tl'];

export interface LanguageOption {
  value: string;
  label: string;
}

/** Languages to choose from, called as readers of `inLanguage` call them; one that is chosen already is among them. */
export function languageOptions(chosen: string, inLanguage: string): LanguageOption[] {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language', languageDisplay: 'standard' });
  return [...new Set([...OFFERED, chosen])]
    .filter(Boolean)
    .map((value) => ({ value, label: nameOf(value, names) }));
}

function nameOf(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
