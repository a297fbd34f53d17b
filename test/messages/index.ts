/**
 * Messages that LINE accepts and messages that it refuses, written from what is known of LINE and from no checker, so that
 * checkers can be judged by them. What LINE does not say is left out.
 */
export type { CaseRecipients, InvalidCase, ValidCase } from './message-case.js';
export { VALID_MESSAGES } from './valid/index.js';
export { INVALID_MESSAGES } from './invalid/index.js';
export { SHOWCASE, showcase, type ImageUrl, type ShowcaseMessage } from './showcase/index.js';
