import type { RefObject } from 'react';
import type { TemplateHelper } from '../../../../libs/templating/helper-table.js';
import type { ContactField } from './contact-field.js';

/** What can be offered, in the words of the language on screen. */
export interface Choices {
  fields: readonly ContactField[];
  helpers: readonly TemplateHelper[];
  /** type, example, and how many lack it */
  aboutField: (field: ContactField) => string;
  aboutHelper: (helper: TemplateHelper) => string;
}

export interface Marks {
  /** names that no contact has */
  unknown: ReadonlySet<string>;
  /** where the template goes wrong, lines and columns from 1 */
  faults: readonly { line: number; column: number }[];
}

/** What is done to the text from outside of it. */
export interface TemplateHandle {
  /** puts a tag where the cursor is, and the cursor behind it */
  insert: (text: string) => void;
}

export interface TemplateControlProps {
  value: string;
  onChange: (value: string) => void;
  multiline: boolean;
  readOnly: boolean;
  choices: Choices;
  marks: Marks;
  /** for assistive technology: ids of its label, and of its counter and errors */
  labelledBy: string;
  describedBy: string;
  invalid: boolean;
  handle: RefObject<TemplateHandle | null>;
}

/** How the plain control was left, for the editor that takes its place under the hands of somebody who types. */
export interface Place {
  hasFocus: boolean;
  /** where the selection began, and where it is now */
  anchor: number;
  head: number;
  scrolled: number;
  /** something was typed, so that what is offered for it is owed */
  hasTyped: boolean;
}
