import { useFindingText } from '../ui/index.js';
import { type ReactNode, useId } from 'react';
import type { Mistake } from '../api/mistake.js';
import { mistakesAt } from './mistake-paths.js';
import './template.css';

/** What the control inside is given, so that it is named and described. */
export interface FrameParts {
  /** for a plain control: its id, which the label is for */
  id: string;
  labelId: string;
  describedBy: string;
  invalid: boolean;
}

interface FieldFrameProps {
  label: ReactNode;
  /** where in the draft this field writes, such as `messages[0].text` */
  path: string;
  mistakes: readonly Mistake[];
  /** one line under the control */
  help?: ReactNode;
  /** at the right of the label */
  extra?: ReactNode;
  /** at the right under the control, such as a count */
  aside?: ReactNode;
  /** what is wrong beside what the draft knows */
  faults?: readonly string[];
  /** the control is no form field of its own, so the label cannot be for it */
  isGroup?: boolean;
  children: (parts: FrameParts) => ReactNode;
}

/** A label, a control, and what there is to say about it: the errors beside the field they are about. */
export function FieldFrame(props: FieldFrameProps): ReactNode {
  const findingText = useFindingText();
  const { label, path, mistakes, help, extra, aside, faults = [], isGroup = false, children } = props;
  const id = useId();
  const texts = [...new Set([...mistakesAt(mistakes, path).map(findingText), ...faults])];
  const parts = { id, labelId: `${id}-label`, describedBy: `${id}-about`, invalid: texts.length > 0 };
  return (
    <div className="field" data-path={path}>
      <div className="field-head">
        {isGroup ? (
          <span id={parts.labelId} className="field-label">
            {label}
          </span>
        ) : (
          <label id={parts.labelId} htmlFor={id} className="field-label">
            {label}
          </label>
        )}
        {extra}
      </div>
      {children(parts)}
      <div id={parts.describedBy} className="field-about">
        <div>
          {texts.map((text) => (
            <p key={text} className="field-error">
              {text}
            </p>
          ))}
          {help && <p className="field-help">{help}</p>}
        </div>
        {aside}
      </div>
    </div>
  );
}
