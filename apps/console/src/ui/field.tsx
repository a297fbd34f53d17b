import type { ReactNode } from 'react';

interface FieldProps {
  /** id of the control it is about */
  id: string;
  label: ReactNode;
  required?: boolean;
  /** what is wrong; `id` with `-mistake` names it, for the control's `aria-describedby` */
  mistake?: ReactNode;
  help?: ReactNode;
  children: ReactNode;
}

/** A control under its label, with what is wrong below; for a field or two that need no form library. */
export function Field({ id, label, required = false, mistake, help, children }: FieldProps): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>
        {required && (
          <span className="field-required" aria-hidden="true">
            *
          </span>
        )}
        {label}
      </label>
      {children}
      {mistake && (
        <span id={`${id}-mistake`} className="field-mistake">
          {mistake}
        </span>
      )}
      {help && <span className="muted">{help}</span>}
    </div>
  );
}
