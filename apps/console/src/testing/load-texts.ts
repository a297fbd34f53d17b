import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../i18n/languages.js';

const FOLDER = fileURLToPath(new URL('../i18n/', import.meta.url));

/** Every text of a language by its area, such as `common`. */
export function textsOf(language: Language): Record<string, Record<string, unknown>> {
  const areas = readdirSync(`${FOLDER}${language}`).map((file) => file.replace(/\.json$/, ''));
  return Object.fromEntries(
    areas.map((area) => [area, JSON.parse(readFileSync(`${FOLDER}${language}/${area}.json`, 'utf8'))]),
  );
}

/** Texts at once, for components under test; in the console they are fetched area by area. */
export async function loadTexts(language: Language = 'en'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { [language]: textsOf(language) },
    interpolation: { escapeValue: false },
  });
}
