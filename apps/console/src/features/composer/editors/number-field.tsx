import type { ReactNode } from 'react';
import { InputNumber } from 'antd';
import { FieldFrame } from '../../../template/index.js';
import type { Mistake } from '../message-editor.js';

interface NumberFieldProps {
  label: string;
  help?: ReactNode;
  /** undefined: nothing is written yet */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  path: string;
  mistakes: readonly Mistake[];
  readOnly: boolean;
  min: number;
  max: number;
  step: number;
}

export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, help, value, onChange, path, mistakes, readOnly, min, max, step } = props;
  return (
    <FieldFrame label={label} help={help} path={path} mistakes={mistakes}>
      {({ id, describedBy, invalid }) => (
        <InputNumber
          id={id}
          className="number-field"
          value={value ?? null}
          min={min}
          max={max}
          step={step}
          readOnly={readOnly}
          status={invalid ? 'error' : ''}
          aria-describedby={describedBy}
          onChange={(changed) => onChange(changed ?? undefined)}
        />
      )}
    </FieldFrame>
  );
}

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;
