import type { ReactNode } from 'react';
import { InputNumber } from 'antd';
import { useBuilder } from './builder-context.js';
import type { Invalid } from './value-editor.js';

export interface NumberValueProps {
  value: unknown;
  label: string;
  onChange: (value: unknown) => void;
  invalid: Invalid;
  suffix?: string;
  min?: number;
  max?: number;
}

export function NumberValue({
  value,
  label,
  onChange,
  invalid,
  suffix,
  min,
  max,
}: NumberValueProps): ReactNode {
  const { readOnly } = useBuilder();
  return (
    <InputNumber
      className="filter-number"
      disabled={readOnly}
      aria-label={suffix ? `${label} (${suffix})` : label}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
      suffix={suffix}
      min={min}
      max={max}
      {...invalid}
    />
  );
}
