import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { asColor } from '../../../../line-preview/safe-values.js';
import { FieldFrame } from '../../../../template/index.js';
import type { Mistake } from '../../message-editor.js';
import { CLEARABLE } from '../../../../ui/index.js';

interface ColourFieldProps {
  label: string;
  value: string;
  /** told nothing when the colour is taken away */
  onChange: (value: string | undefined) => void;
  path: string;
  mistakes: readonly Mistake[];
  readOnly: boolean;
}

/** A colour from the browser's palette, or as `#rrggbb` and, half transparent, `#rrggbbaa`. */
export function ColourField({
  label,
  value,
  onChange,
  path,
  mistakes,
  readOnly,
}: ColourFieldProps): ReactNode {
  const { t } = useTranslation('composer');
  // The palette knows no transparency: it shows the colour without, and keeps it when another is picked.
  const [opaque, clear] = asColor(value) ? [value.slice(0, 7), value.slice(7)] : ['#ffffff', ''];
  return (
    <FieldFrame label={label} path={path} mistakes={mistakes}>
      {({ id, describedBy, invalid }) => (
        <span className="colour-field">
          <input
            type="color"
            aria-label={t('structured.flex.palette', { name: label })}
            className={asColor(value) ? 'colour-swatch' : 'colour-swatch colour-none'}
            value={opaque.toLowerCase()}
            disabled={readOnly}
            onChange={(event) => onChange(event.target.value + clear)}
          />
          <Input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            status={invalid ? 'error' : ''}
            className="mono"
            placeholder={t('structured.flex.automatic')}
            allowClear={CLEARABLE}
            value={value}
            readOnly={readOnly}
            onChange={(event) => onChange(event.target.value.trim() || undefined)}
          />
        </span>
      )}
    </FieldFrame>
  );
}
