import { createContext, use } from 'react';
import type { ContactField } from '../contact-field.js';
import type { FilterMistake } from '../filter/filter-check.js';

export interface BuilderSettings {
  fields: readonly ContactField[];
  mistakes: readonly FilterMistake[];
  readOnly: boolean;
  withoutInclusion: boolean;
  /** the next new rule is to take the focus, since somebody asked for it */
  askForFocus: () => void;
  /** whether a new rule takes the focus; asked once */
  takeFocus: () => boolean;
}

export const BuilderContext = createContext<BuilderSettings | null>(null);

/** What every part of the builder knows, however deep it stands. */
export function useBuilder(): BuilderSettings {
  const settings = use(BuilderContext);
  if (!settings) throw new Error('Rules and groups belong inside a FilterBuilder');
  return settings;
}
