import { checkMessages } from '../../../../../libs/line/messages/index.js';
import { isProblem } from '../../api/problem.js';
import type { Schema } from '../../api/client.js';

/** What is edited on the screen of a message template. */
export interface TemplateDocument {
  name: string;
  messages: Record<string, unknown>[];
}

export const documentOf = (template: Schema<'MessageTemplateView'> | null): TemplateDocument => ({
  name: template?.name ?? '',
  messages: template?.messages ?? [],
});

/** Which parts differ from what is stored: only other messages make a new version. */
export function differences(
  stored: TemplateDocument,
  now: TemplateDocument,
): { name: boolean; messages: boolean } {
  return {
    name: stored.name !== now.name.trim(),
    messages: JSON.stringify(stored.messages) !== JSON.stringify(now.messages),
  };
}

interface Mistake {
  path: string;
  message: string;
}

/**
 * What keeps the messages from being saved: by LINE's rules as they are now, and of what only the server knows (such as
 * mistakes in a template's syntax) what it said of texts that are still the same.
 */
export function mistakesOf(
  messages: readonly Record<string, unknown>[],
  refused: { error: unknown; messages: readonly Record<string, unknown>[] } | null,
): Mistake[] {
  const own = checkMessages(messages, 'template').filter(({ severity }) => severity === 'error');
  const isOfThese = refused?.messages === messages;
  const told = isOfThese && isProblem(refused.error) ? refused.error.errors : [];
  const known = new Set(own.map(({ path }) => path));
  return [...own, ...told.filter(({ path }) => path.startsWith('messages') && !known.has(path))];
}
