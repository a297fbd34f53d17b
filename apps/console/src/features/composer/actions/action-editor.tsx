import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, TemplateField } from '../../../template/index.js';
import { Select } from '../../../ui/select.js';
import { put, textOf } from '../json.js';
import { ActionFields } from './action-fields.js';
import { type ActionEditorProps } from './action-editor-props.js';
import { asType } from './action-kinds.js';

/** What happens when something is tapped: the kind of action, its label, and what that kind needs. */
export function ActionEditor(props: ActionEditorProps): ReactNode {
  const { action, onChange, path, mistakes, fields, coverage, allowed, labelLimit } = props;
  const { labelRequired = labelLimit !== null, readOnly = false } = props;
  const { t } = useTranslation('composer');
  const type = allowed.find((known) => known === action['type']);
  return (
    <div className="action-editor">
      <FieldFrame
        label={t('action.type')}
        path={`${path}.type`}
        mistakes={mistakes}
        help={type && t(`action.${type}.use`)}
      >
        {({ id, describedBy, invalid }) => (
          <Select
            id={id}
            value={type}
            disabled={readOnly}
            status={invalid ? 'error' : ''}
            aria-describedby={describedBy}
            placeholder={t('action.choose')}
            options={allowed.map((value) => ({ value, label: t(`action.${value}.name`) }))}
            onChange={(chosen) => onChange(asType(action, chosen), `${path}.type`)}
          />
        )}
      </FieldFrame>
      {labelLimit && (
        <TemplateField
          label={t(labelRequired ? 'action.label' : 'action.labelOptional')}
          value={textOf(action['label'])}
          path={`${path}.label`}
          limit={labelLimit}
          mistakes={mistakes}
          fields={fields}
          coverage={coverage}
          readOnly={readOnly}
          onChange={(label) =>
            onChange(
              put(action, 'label', label === '' && !labelRequired ? undefined : label),
              `${path}.label`,
            )
          }
        />
      )}
      {type && <ActionFields {...props} readOnly={readOnly} type={type} />}
    </div>
  );
}
