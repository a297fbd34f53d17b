import { useDeferredValue, useMemo } from 'react';
import { onDemand } from '../../ui/index.js';
import type { PreviewContact, PreviewPaneProps } from './preview-types.js';
import type { PreviewedMessage } from './render/make-preview.js';
import { variablesFor } from './render/variables.js';

const useEngine = onDemand(() => import('./render/make-preview.js'));

/** The messages as the contact would get them; undefined while the engine of templates is on its way. */
export function usePreview(
  { messages, localization, links, campaign }: PreviewPaneProps,
  contact: PreviewContact | null,
): readonly PreviewedMessage[] | undefined {
  const engine = useEngine(true);
  // Typing goes first: a preview that is late by a keystroke is better than a keystroke that is late.
  const shown = useDeferredValue(messages);
  const { id, name } = campaign ?? {};
  return useMemo(() => {
    const own = id === undefined || name === undefined ? undefined : { id, name };
    const variables = variablesFor(contact, { campaign: own, now: new Date() });
    return engine?.makePreview({ messages: shown, variables, localization, links });
  }, [engine, shown, contact, localization, links, id, name]);
}
