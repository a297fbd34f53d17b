import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/select.js';
import type { AttributeType } from '../contact.js';
import type { Draft } from './read-typed.js';

interface TypedFieldProps {
  type: AttributeType;
  /** the rest comes from the form */
  id?: string;
  value?: Draft;
  onChange?: (draft: Draft) => void;
}

/** The field that a value of this type is typed into. */
export function TypedField({ type, id, value, onChange }: TypedFieldProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const text = typeof value === 'string' ? value : '';
  if (type === 'list')
    return (
      <Select<string[]>
        id={id}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', '、', '\n']}
        placeholder={t('attributes.listPlaceholder')}
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
      />
    );
  if (type === 'boolean')
    return (
      <Select<string>
        id={id}
        value={text || undefined}
        onChange={onChange}
        options={[
          { value: 'true', label: t('common:yes') },
          { value: 'false', label: t('common:no') },
        ]}
      />
    );
  if (type === 'text')
    return (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 8 }}
        value={text}
        onChange={(event) => onChange?.(event.target.value)}
      />
    );
  return (
    <Input
      id={id}
      type={type === 'datetime' ? 'datetime-local' : 'text'}
      inputMode={type === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      value={text}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
