import type { ReactNode } from 'react';
import { Input } from 'antd';
import { FieldFrame } from '../../../template/index.js';
import type { Mistake } from '../message-editor.js';

interface PlainFieldProps {
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  path: string;
  mistakes: readonly Mistake[];
  readOnly: boolean;
  type?: 'text' | 'url';
  inputMode?: 'text' | 'url' | 'numeric' | 'decimal';
  placeholder?: string;
}

/** A text in which fields of contacts have no use: an address, a number as LINE writes it. */
export function PlainField(props: PlainFieldProps): ReactNode {
  const {
    label,
    help,
    value,
    onChange,
    path,
    mistakes,
    readOnly,
    type = 'text',
    inputMode = 'text',
    placeholder,
  } = props;
  return (
    <FieldFrame label={label} help={help} path={path} mistakes={mistakes}>
      {({ id, describedBy, invalid }) => (
        <Input
          id={id}
          type={type}
          inputMode={inputMode}
          value={value}
          placeholder={placeholder}
          readOnly={readOnly}
          status={invalid ? 'error' : ''}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )}
    </FieldFrame>
  );
}
