import { say } from './issue-texts.js';
import { EMOJI_SLACK_UNITS, MAX_TEXT_UNITS } from '../limits.js';
import type { IssueScope } from './issue-scope.js';

/** Warns when the alternative texts of emojis, which LINE counts and does not disclose, may make a text too long. */
export function warnOfEmojiLength(words: string, emojis: number, scope: IssueScope): void {
  if (words.length > MAX_TEXT_UNITS || words.length + emojis * EMOJI_SLACK_UNITS <= MAX_TEXT_UNITS) return;
  scope.warning(say('emoji_length', { length: words.length, max: MAX_TEXT_UNITS }), 'text');
}
