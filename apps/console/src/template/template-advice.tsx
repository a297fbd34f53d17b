import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/index.js';
import { announce } from '../ui/index.js';
import { useEngine } from './use-engine.js';
import { usePopupKeys } from './use-popup-keys.js';
import type { FieldReading } from './use-template-reading.js';

interface TemplateAdviceProps {
  template: string;
  onChange: (template: string) => void;
  reading: FieldReading;
  readOnly: boolean;
  /** a tag is being written: nothing can be mended until it is one */
  disabled: boolean;
}

/** What to do about fields that contacts lack, or that nobody has: in place, one step each. */
export function TemplateAdvice({
  template,
  onChange,
  reading,
  readOnly,
  disabled,
}: TemplateAdviceProps): ReactNode {
  const { t } = useTranslation('composer');
  const engine = useEngine(template.includes('{{'));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = reading.lacking.filter(({ name }) => !left.has(name));
  if (shown.length === 0 && reading.unknown.length === 0) return null;
  return (
    <ul className="template-advice">
      {shown.map((lack) => (
        <MissingData
          key={lack.name}
          {...lack}
          readOnly={readOnly}
          disabled={disabled}
          onFallback={(fallback) => {
            if (!engine) return;
            onChange(engine.addFallback(template, lack.name, fallback));
            announce(t('missing.added', { field: lack.name }));
          }}
          onLeaveOut={() => setLeft(new Set([...left, lack.name]))}
        />
      ))}
      {reading.unknown.map(({ name, meant }) => (
        <li key={name}>
          <span>{t('unknown.text', { field: name })}</span>
          {meant !== undefined && !readOnly && (
            <Button
              size="small"
              disabled={disabled}
              onClick={() => engine && onChange(engine.renameField(template, name, meant))}
            >
              {t('unknown.use', { field: meant })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface MissingDataProps {
  name: string;
  missing: number;
  total: number;
  readOnly: boolean;
  disabled: boolean;
  onFallback: (fallback: string) => void;
  onLeaveOut: () => void;
}

function MissingData({
  name,
  missing,
  total,
  readOnly,
  disabled,
  onFallback,
  onLeaveOut,
}: MissingDataProps): ReactNode {
  const { t } = useTranslation('composer');
  const formats = useFormats();
  const [fallback, setFallback] = useState<string | null>(null);
  const cancel = useCallback(() => setFallback(null), []);
  const values = {
    field: name,
    missing: formats.number(missing),
    total: formats.number(total),
    count: missing,
  };
  return (
    <li>
      <span>{t('missing.text', values)}</span>
      {!readOnly && fallback === null && (
        <span className="toolbar">
          <Button size="small" disabled={disabled} onClick={() => setFallback('')}>
            {t('missing.add')}
          </Button>
          <Button size="small" type="text" onClick={onLeaveOut}>
            {t('missing.leaveOut')}
          </Button>
        </span>
      )}
      {fallback !== null && (
        <FallbackForm
          field={name}
          value={fallback}
          disabled={disabled}
          onChange={setFallback}
          onApply={() => onFallback(fallback)}
          onCancel={cancel}
        />
      )}
    </li>
  );
}

interface FallbackFormProps {
  field: string;
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
  onApply: () => void;
  onCancel: () => void;
}

function FallbackForm({ field, value, disabled, onChange, onApply, onCancel }: FallbackFormProps): ReactNode {
  const { t } = useTranslation('composer');
  const root = useRef<HTMLFormElement>(null);
  usePopupKeys(root, onCancel);
  return (
    <form
      ref={root}
      className="toolbar"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (value !== '' && !disabled) onApply();
      }}
    >
      <Input
        size="small"
        value={value}
        aria-label={t('missing.fallbackFor', { field })}
        placeholder={t('missing.example')}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={disabled || value === ''}>
        {t('missing.apply')}
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        {t('missing.cancel')}
      </Button>
    </form>
  );
}
