export { chooseLanguage, DEFAULT_LANGUAGE, isLanguage, type Language, LANGUAGES } from './languages.js';
export { loadAreas, startI18n, useLanguage } from './start.js';
export { useFormats } from './use-formats.js';
export { ownZone } from './own-zone.js';
