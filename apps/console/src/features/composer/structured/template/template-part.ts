import type { FieldContext } from '../../message-editor.js';
import type { Json } from '../../json.js';

/** What edits a template, or a card of one, gets. */
export interface TemplatePartProps {
  template: Json;
  onChange: (template: Json, name: string) => void;
  path: string;
  context: FieldContext;
}

export interface CardProps {
  card: Json;
  onChange: (card: Json, name: string) => void;
  path: string;
  context: FieldContext;
}
