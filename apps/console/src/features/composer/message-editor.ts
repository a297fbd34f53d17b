import type { ContactField, Coverage } from '../../template/contact-field.js';
import type { Mistake } from '../campaigns/draft/campaign-draft.js';

export type { Mistake };

/** A message as it stands in the draft: anything may be missing from it, or too much in it. */
export type Message = Readonly<Record<string, unknown>>;

/** What every field of the composer is told beside its value. */
export interface FieldContext {
  /** of the whole draft; each field looks for its own */
  mistakes: readonly Mistake[];
  fields: readonly ContactField[];
  coverage: Coverage | null;
  readOnly: boolean;
}

/**
 * What the editor of each type of message gets.
 *
 * @property path   where the message stands, such as `messages[2]`
 * @property onChange the whole message anew, and what was changed (its path): changes of the same name that follow each
 *   other at once are one step of undo
 */
export interface MessageEditorProps extends FieldContext {
  message: Message;
  onChange: (message: Record<string, unknown>, name: string) => void;
  path: string;
}
