import i18next, { type BackendModule, type CustomTypeOptions, type ReadCallback } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { DEFAULT_LANGUAGE, type Language, LANGUAGES } from './languages.js';

type Texts = Record<string, unknown>;

/** What i18next fetches texts by, which its types leave open. */
interface Connector {
  load: (languages: string[], areas: string[], done: () => void) => void;
}

/** Each file of texts is a chunk of its own, fetched when a screen first asks for it. */
const files = import.meta.glob<Texts>('./*/*.json', { import: 'default' });

const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => void fetchTexts(`./${language}/${area}.json`, done),
};

async function fetchTexts(file: string, done: ReadCallback): Promise<void> {
  const load = files[file] ?? (() => Promise.reject(new Error(`There are no texts ${file}`)));
  const [outcome] = await Promise.allSettled([load()]);
  if (outcome.status === 'fulfilled') done(null, outcome.value);
  else done(outcome.reason as Error, null);
}

/** How long the words of refusals wait for the first screen. */
const AT_LEISURE_MS = 1_500;

export async function startI18n(language: Language): Promise<void> {
  await i18next
    .use(onDemand)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: DEFAULT_LANGUAGE,
      supportedLngs: Object.keys(LANGUAGES),
      load: 'currentOnly',
      ns: ['common', 'shell'],
      defaultNS: 'common',
      // React escapes every text already.
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  setTimeout(() => loadFindings(language), AT_LEISURE_MS);
}

/**
 * A refusal may have to be told at any time; nobody waits for its words before that, as those would who ask for another area
 * while they are on their way.
 */
function loadFindings(language: Language): void {
  const connector = i18next.services.backendConnector as Connector;
  connector.load([language], ['findings'], () => void i18next.loadNamespaces('findings'));
}

/**
 * Fetches what a screen says beside its code. Asked for only when it is drawn, each area would blank the screen once more, and
 * React shows nothing new for 300 ms after such a blank.
 */
export async function loadAreas(...areas: (keyof CustomTypeOptions['resources'])[]): Promise<void> {
  await i18next.loadNamespaces(areas);
}

/** The language on screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language as Language;
}
