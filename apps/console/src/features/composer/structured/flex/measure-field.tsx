import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame } from '../../../../template/index.js';
import { AutoComplete } from '../../../../ui/select.js';
import type { Mistake } from '../../message-editor.js';

interface MeasureFieldProps {
  label: string;
  value: string;
  values: readonly string[];
  onChange: (value: string | undefined) => void;
  path: string;
  mistakes: readonly Mistake[];
  readOnly: boolean;
}

/** A size or a distance: one of LINE's words, or a number with its unit. */
export function MeasureField(props: MeasureFieldProps): ReactNode {
  const { label, value, values, onChange, path, mistakes, readOnly } = props;
  const { t } = useTranslation('composer');
  return (
    <FieldFrame label={label} path={path} mistakes={mistakes}>
      {({ id, describedBy, invalid }) => (
        <AutoComplete<string>
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          status={invalid ? 'error' : ''}
          allowClear
          placeholder={t('structured.flex.automatic')}
          disabled={readOnly}
          value={value}
          options={values.map((one) => ({ value: one }))}
          onChange={(written) => onChange(written?.trim() || undefined)}
        />
      )}
    </FieldFrame>
  );
}
