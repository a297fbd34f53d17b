import type { Finding } from '../../findings/index.js';
import type { MessageIssueCode } from './issue-texts.js';

/**
 * Something LINE would refuse (`error`), or accept but perhaps not show as meant (`warning`). Its message says what is wrong
 * and what is allowed, in plain words, for a person; it reads as a sentence after the path.
 */
export interface MessageIssue extends Finding<MessageIssueCode> {
  severity: 'error' | 'warning';
  /** Where, as one would write it in JavaScript: `messages[0].text`. */
  path: string;
}

/**
 * What the strings hold.
 *
 * - `template`: before rendering. A string with `{{` may become anything, so its length and format are not judged;
 *   one without is final and judged in full.
 * - `rendered`: as they go to LINE. Everything is judged.
 */
export type MessageStage = 'template' | 'rendered';

export interface MessageCheckOptions {
  /**
   * Who the messages may go to: people one by one (`users`), groups and rooms (`groups`), or both (`any`). A few
   * things work in one of them only. Left out, nothing is said of that.
   */
  recipients?: 'users' | 'groups' | 'any';
}
