import { checkMessages } from '../check-messages.js';
import type { MessageCheckOptions, MessageStage } from '../message-issue.js';

/** Each issue as one line: `error messages[0].text must not be empty`. */
export function issuesOf(
  messages: unknown,
  stage: MessageStage = 'rendered',
  options?: MessageCheckOptions,
): string[] {
  return checkMessages(messages, stage, options).map(
    ({ severity, path, message }) => `${severity} ${path} ${message}`,
  );
}

/** Where the errors are. */
export function errorPaths(messages: unknown, stage: MessageStage = 'rendered'): string[] {
  return pathsOf(messages, 'error', stage);
}

/** Where the warnings are. */
export function warningPaths(messages: unknown, stage: MessageStage = 'rendered'): string[] {
  return pathsOf(messages, 'warning', stage);
}

function pathsOf(messages: unknown, wanted: 'error' | 'warning', stage: MessageStage): string[] {
  return checkMessages(messages, stage)
    .filter(({ severity }) => severity === wanted)
    .map(({ path }) => path);
}
