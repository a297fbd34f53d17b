import type { ReactNode } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Operator } from '../../../../../../libs/rules/index.js';
import { Select } from '../../../ui/select.js';
import { type PropertyRule, typeOfProperty } from '../filter/event-rule.js';
import { operatorWord } from '../filter/operator-words.js';
import { firstOperator, operatorsFor } from '../filter/operators.js';
import { convertValue, emptyOf, valueKindOf } from '../filter/value-kinds.js';
import { useBuilder } from './builder-context.js';
import { type Invalid, ValueEditor } from './value-editor.js';

interface EventPropertyProps {
  rule: PropertyRule;
  name: string;
  /** undefined: it is removed */
  onChange: (rule: PropertyRule | undefined) => void;
  invalid: (part: 'field' | 'value') => Invalid;
}

/** What a property of an event must be. */
export function EventProperty({ rule, name, onChange, invalid }: EventPropertyProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { fields, readOnly } = useBuilder();
  const { field, operator, value } = rule;
  const type = typeOfProperty(rule, fields);
  const kind = valueKindOf(type, operator);
  const names = [...new Set([...fields.map((one) => one.name), ...(field === '' ? [] : [field])])];
  const choose = (next: string): void => {
    const first = firstOperator(fields.find((one) => one.name === next)?.type ?? 'text');
    const chosen = typeOfProperty({ field: next, operator: first }, fields);
    onChange({ field: next, operator: first, value: emptyOf(valueKindOf(chosen, first)) });
  };
  const compare = (next: Operator): void =>
    onChange({ field, operator: next, value: convertValue(value, kind, valueKindOf(type, next)) });
  return (
    <div className="filter-property" role="group" aria-label={name}>
      <span className="muted">{t('events.where')}</span>
      <Select<string>
        className="filter-field"
        disabled={readOnly}
        aria-label={t('events.nameOf', { name })}
        placeholder={t('events.chooseProperty')}
        value={field === '' ? null : field}
        onChange={choose}
        showSearch
        popupMatchSelectWidth={false}
        notFoundContent={t('events.noProperty')}
        options={names.map((one) => ({ value: one, label: one }))}
        {...invalid('field')}
      />
      {field !== '' && (
        <>
          <Select
            className="filter-operator"
            disabled={readOnly}
            aria-label={t('builder.operatorOf', { name })}
            value={operator}
            onChange={compare}
            popupMatchSelectWidth={false}
            options={operatorsFor(type, operator).map((one) => ({
              value: one,
              label: t(`operators.${operatorWord(type, one)}`),
            }))}
          />
          <ValueEditor
            field={field}
            kind={kind}
            operator={operator}
            value={value}
            label={t('builder.valueOf', { name })}
            onChange={(next) => onChange({ field, operator, value: next })}
            invalid={invalid('value')}
          />
        </>
      )}
      {!readOnly && (
        <Button
          type="text"
          size="small"
          className="filter-remove"
          icon={<CloseOutlined />}
          aria-label={t('builder.removeRule', { name })}
          onClick={(event) => {
            focusAdder(event.currentTarget);
            onChange(undefined);
          }}
        />
      )}
    </div>
  );
}

/** The focus must not be lost with the row that is removed. */
function focusAdder(within: HTMLElement): void {
  within.closest('.filter-rule')?.querySelector<HTMLElement>('[data-adds-property]')?.focus();
}
