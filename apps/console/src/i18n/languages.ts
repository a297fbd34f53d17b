/** The console's languages; each is named in its own words. */
export const LANGUAGES = {
  en: 'English',
  ja: '日本語',
  'zh-TW': '繁體中文',
  th: 'ไทย',
} as const;

export type Language = keyof typeof LANGUAGES;

export const DEFAULT_LANGUAGE: Language = 'en';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && value in LANGUAGES;
}

/** The first of a browser's languages that we speak, such as `zh-Hant-HK` for `zh-TW`. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    if (language === 'zh' && (script === 'Hant' || region === 'TW')) return 'zh-TW';
    if (isLanguage(language)) return language;
  }
  return DEFAULT_LANGUAGE;
}
