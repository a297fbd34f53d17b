import type { ReactNode } from 'react';
import { ActionEditor } from '../actions/action-editor.js';
import { type ActionType, MESSAGE_ACTIONS } from '../actions/action-kinds.js';
import type { FieldContext } from '../message-editor.js';
import { objectOf } from '../json.js';

interface TapActionProps {
  action: unknown;
  onChange: (action: Record<string, unknown>, name: string) => void;
  path: string;
  context: FieldContext;
  legend: string;
  allowed?: readonly ActionType[];
  /** of the label on a button; what is no button shows none */
  labelLimit?: { graphemes: number };
  desktopLink?: boolean;
}

/** What happens when a part is tapped, in a box of its own. */
export function TapAction({ action, context, legend, labelLimit, ...rest }: TapActionProps): ReactNode {
  return (
    <fieldset className="sub-panel">
      <legend>{legend}</legend>
      <ActionEditor
        allowed={MESSAGE_ACTIONS}
        {...rest}
        {...context}
        action={objectOf(action)}
        labelLimit={labelLimit ?? null}
        labelRequired={labelLimit !== undefined}
      />
    </fieldset>
  );
}
