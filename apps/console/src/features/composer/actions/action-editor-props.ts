import type { FieldContext } from '../message-editor.js';
import type { ActionType, ActionValue } from './action-kinds.js';

export interface ActionEditorProps extends Omit<FieldContext, 'readOnly'> {
  action: ActionValue;
  onChange: (action: Record<string, unknown>, name: string) => void;
  /** where the action stands, such as `messages[0].template.actions[1]` */
  path: string;
  allowed: readonly ActionType[];
  /** how long its label may be; null where it has none that is shown */
  labelLimit: { graphemes: number } | null;
  labelRequired?: boolean;
  readOnly?: boolean;
  /** an address for LINE on a computer as well; flex messages only */
  desktopLink?: boolean;
}
