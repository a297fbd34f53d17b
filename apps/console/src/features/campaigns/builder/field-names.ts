import { compileMessages, messageVariables } from '../../../../../../libs/templating/index.js';

/** Contexts that are no fields of a contact. */
const CONTEXTS: readonly string[] = ['event', 'campaign', 'run'];
/** As many as the server counts in one request. */
const MOST_FIELDS = 50;

/** Fields that messages cannot do without. A message that cannot be read yet keeps none of the others from being told. */
export function requiredFields(messages: readonly unknown[]): string[] {
  const names = messages.flatMap((message) => {
    const compiled = compileMessages([message]);
    return compiled.ok ? messageVariables(compiled.messages).required : [];
  });
  return [...new Set(names)]
    .filter((name) => !CONTEXTS.includes(name.split('.')[0] ?? ''))
    .toSorted()
    .slice(0, MOST_FIELDS);
}
