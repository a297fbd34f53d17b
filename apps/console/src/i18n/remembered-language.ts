import type { Language } from './languages.js';

const KEY = 'hikyaku.language';

/** What this browser was last set to, for the pages before the sign-in. */
export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // the choice holds until the page is left
  }
}
