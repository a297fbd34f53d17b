import { createContext, useContext } from 'react';

/** The messages as the contact of the preview gets them; null while there are none. */
export const RenderedMessages = createContext<readonly unknown[] | null>(null);

/** The text that stands at a path such as `messages[0].contents.body.text`, as it is sent. */
export function useRenderedText(path: string): string | null {
  const value = valueAt(useContext(RenderedMessages), path);
  return typeof value === 'string' ? value : null;
}

export function valueAt(messages: readonly unknown[] | null, path: string): unknown {
  const steps = path.replace(/^messages/, '').match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    messages,
  );
}
