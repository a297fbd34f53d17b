export { BASIC_TEXTS } from './basic-texts.js';
export { type Finding, type FindingTexts, type FindingValues, type Say, saying } from './wording.js';
