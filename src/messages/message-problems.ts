import type { Finding } from '#libs/findings';
import { checkMessages, markEmojis, type MessageIssue } from '#libs/line';
import { compileMessages, type TemplateSyntaxError } from '#libs/templating';
import type { MessageProblem } from './message-maker.js';

/** A mistake in messages; of a template that cannot be read with its place, from 1. */
export interface MessageMistake extends Finding {
  path: string;
  line?: number;
  column?: number;
}

/**
 * What is wrong with messages whoever receives them: templates that cannot be read, and what LINE refuses whatever the
 * values are. Without a message there is nothing wrong yet.
 */
export function messageMistakes(messages: readonly unknown[]): MessageMistake[] {
  if (messages.length === 0) return [];
  const templates = compileMessages(markEmojis(messages));
  const syntax = templates.ok
    ? []
    : templates.issues.map(({ path, line, column, ...mistake }) => ({
        path,
        ...templateMistake({ mistake, line, column }),
      }));
  const shape = checkMessages(messages, 'template').filter(({ severity }) => severity === 'error');
  return [...syntax, ...shape.map(withoutSeverity)];
}

/** The same for a refusal: each mistake with its path, the place in its words. */
export function messageProblems(messages: readonly unknown[]): MessageProblem[] {
  return messageMistakes(messages).map(({ line: _line, column: _column, ...problem }) => problem);
}

/** What LINE takes but a reader would regret, such as quick replies that are never shown. */
export function messageWarnings(messages: readonly unknown[]): MessageProblem[] {
  return checkMessages(messages, 'template')
    .filter(({ severity }) => severity === 'warning')
    .map(withoutSeverity);
}

/** A template that cannot be read: its place stands in the message, too. */
export function templateMistake({
  mistake,
  line,
  column,
}: Pick<TemplateSyntaxError, 'mistake' | 'line' | 'column'>): Omit<MessageMistake, 'path'> {
  return { ...mistake, message: `line ${line}, column ${column}: ${mistake.message}`, line, column };
}

function withoutSeverity({ severity: _severity, ...problem }: MessageIssue): MessageProblem {
  return problem;
}
