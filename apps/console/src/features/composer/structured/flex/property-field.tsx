import type { ReactNode } from 'react';
import { Checkbox, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_FLEX_LABEL_GRAPHEMES } from '../../../../../../../libs/line/limits.js';
import { FieldFrame, TemplateField } from '../../../../template/index.js';
import { Select } from '../../../../ui/select.js';
import { MESSAGE_ACTIONS } from '../../actions/action-kinds.js';
import { ImageField } from '../../image-field.js';
import type { FieldContext } from '../../message-editor.js';
import { textOf } from '../../json.js';
import { TapAction } from '../tap-action.js';
import { ColourField } from './colour-field.js';
import { MeasureField } from './measure-field.js';
import { link } from './parts.js';
import type { ChoiceName, Property } from './properties.js';

interface PropertyFieldProps {
  property: Property;
  value: unknown;
  /** told nothing when the property is taken away, so that LINE's default holds */
  onChange: (value: unknown, name: string) => void;
  path: string;
  context: FieldContext;
}

/** One property of a part of a flex message, edited the way its values ask for. */
export function PropertyField({ property, value, onChange, path, context }: PropertyFieldProps): ReactNode {
  const { t } = useTranslation('composer');
  const { editing, name } = property;
  const { mistakes, readOnly } = context;
  const label = t(`structured.flex.properties.${name}`);
  const set = (after: unknown): void => onChange(after, path);
  const plain = { label, path, mistakes, readOnly };
  switch (editing.as) {
    case 'words':
      return (
        <TemplateField
          {...context}
          label={label}
          path={path}
          value={textOf(value)}
          onChange={set}
          multiline={editing.multiline}
        />
      );
    case 'address':
      return (
        <FieldFrame label={label} path={path} mistakes={mistakes}>
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              type="url"
              aria-describedby={describedBy}
              status={invalid ? 'error' : ''}
              placeholder="https://"
              readOnly={readOnly}
              value={textOf(value)}
              onChange={(event) => set(event.target.value.trim())}
            />
          )}
        </FieldFrame>
      );
    case 'picture':
      return <ImageField {...plain} use="flex" value={textOf(value)} onChange={(url) => set(url)} />;
    case 'colour':
      return <ColourField {...plain} value={textOf(value)} onChange={set} />;
    case 'measure':
      return <MeasureField {...plain} value={textOf(value)} values={editing.values} onChange={set} />;
    case 'choice':
      return (
        <FieldFrame label={label} path={path} mistakes={mistakes}>
          {({ id, describedBy }) => (
            <Select<string>
              id={id}
              aria-label={label}
              aria-describedby={describedBy}
              allowClear
              placeholder={t('structured.flex.automatic')}
              disabled={readOnly}
              value={textOf(value) || null}
              options={editing.values.map((one) => ({ value: one, label: choiceName(one) }))}
              onChange={(chosen: string | undefined) => set(chosen)}
            />
          )}
        </FieldFrame>
      );
    case 'number':
      return (
        <FieldFrame label={label} path={path} mistakes={mistakes}>
          {({ id, describedBy }) => (
            <InputNumber<number>
              id={id}
              aria-describedby={describedBy}
              min={0}
              precision={0}
              placeholder={t('structured.flex.automatic')}
              disabled={readOnly}
              value={typeof value === 'number' ? value : null}
              onChange={(number) => set(number ?? undefined)}
            />
          )}
        </FieldFrame>
      );
    case 'switch':
      return (
        <div className="field field-check" data-path={path}>
          <Checkbox
            checked={value === true}
            disabled={readOnly}
            onChange={({ target }) => set(target.checked ? true : undefined)}
          >
            {label}
          </Checkbox>
        </div>
      );
    case 'action':
      return (
        <div className="stack-small field-wide">
          {!editing.isNeeded && (
            <Checkbox
              checked={value !== undefined}
              disabled={readOnly}
              onChange={({ target }) => set(target.checked ? { type: 'uri', uri: '' } : undefined)}
            >
              {t('structured.flex.tappable')}
            </Checkbox>
          )}
          {(editing.isNeeded || value !== undefined) && (
            <TapAction
              action={value ?? link('')}
              onChange={onChange}
              path={path}
              context={context}
              legend={t('structured.flex.onTap')}
              allowed={editing.only ? [editing.only] : MESSAGE_ACTIONS}
              {...(editing.isNeeded && { labelLimit: { graphemes: MAX_FLEX_LABEL_GRAPHEMES } })}
              desktopLink
            />
          )}
        </div>
      );
  }

  function choiceName(choice: ChoiceName): string {
    return t(`structured.flex.choices.${choice}`);
  }
}
