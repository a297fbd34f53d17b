import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { AutoComplete, Select } from '../../../ui/select.js';
import { ATTRIBUTE_TYPES, type AttributeType, type ContactField } from '../contact.js';
import { useAttributes } from '../use-contact-fields.js';
import {
  type ColumnChoice,
  type InspectedColumn,
  type Mapping,
  setChoice,
  setTarget,
  TARGETS,
} from './mapping.js';

interface MapColumnsProps {
  columns: readonly InspectedColumn[];
  mapping: Mapping;
  /** what the server says of a column, by its name */
  refused: Readonly<Record<string, string>>;
  onChange: (mapping: Mapping) => void;
}

/** What each column of the file becomes, beside some of its cells. */
export function MapColumns({ columns, mapping, refused, onChange }: MapColumnsProps): ReactNode {
  const { t } = useTranslation('contacts');
  const { attributes, typeOf } = useAttributes();
  const hasTarget = (target: ColumnChoice['target']): boolean =>
    Object.values(mapping.choices).some((choice) => choice.target === target);
  return (
    <>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" role="region" aria-label={t('wizard.columns.region')} tabIndex={0}>
        <table className="mapping" aria-label={t('wizard.columns.title')}>
          <thead>
            <tr>
              <th scope="col">{t('wizard.columns.column')}</th>
              <th scope="col">{t('wizard.columns.samples')}</th>
              <th scope="col">{t('wizard.columns.becomes')}</th>
              <th scope="col">{t('wizard.columns.attribute')}</th>
              <th scope="col">{t('wizard.columns.type')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <ColumnRow
                key={index}
                column={column}
                choice={mapping.choices[column.name]}
                refused={refused[column.name]}
                attributes={attributes}
                knownType={typeOf(mapping.choices[column.name]?.attribute.trim() ?? '')}
                onTarget={(target) => onChange(setTarget(mapping, column.name, target))}
                onChange={(change) => onChange(setChoice(mapping, column.name, change))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {hasTarget('line_id') && !hasTarget('external_id') && (
        <Checkbox
          className="wizard-own-ids"
          checked={mapping.lineIdIsExternalId}
          onChange={({ target }) => onChange({ ...mapping, lineIdIsExternalId: target.checked })}
        >
          {t('wizard.columns.lineIdIsExternalId')}
        </Checkbox>
      )}
    </>
  );
}

interface ColumnRowProps {
  column: InspectedColumn;
  choice: ColumnChoice | undefined;
  refused: string | undefined;
  attributes: readonly ContactField[];
  /** of an attribute that some contact has already, which stays */
  knownType: AttributeType | undefined;
  onTarget: (target: ColumnChoice['target']) => void;
  onChange: (change: Partial<ColumnChoice>) => void;
}

function ColumnRow(props: ColumnRowProps): ReactNode {
  const { column, choice, refused, attributes, knownType, onTarget, onChange } = props;
  const { t } = useTranslation('contacts');
  if (!choice) return null;
  const name = column.name;
  return (
    <tr className={choice.target === 'ignore' ? 'mapping-ignored' : undefined}>
      <th scope="row" lang="">
        {name === '' ? <span className="muted">{t('wizard.columns.nameless')}</span> : name}
      </th>
      <td className="mapping-samples" lang="">
        {column.samples.length === 0 ? (
          <span className="muted">{t('wizard.columns.noSamples')}</span>
        ) : (
          column.samples.slice(0, 3).map((sample) => <span key={sample}>{sample}</span>)
        )}
      </td>
      <td>
        <Select
          className="mapping-target"
          aria-label={t('wizard.columns.becomesOf', { name })}
          value={choice.target}
          popupMatchSelectWidth={false}
          onChange={onTarget}
          options={TARGETS.map((value) => ({ value, label: t(`wizard.targets.${value}`) }))}
        />
      </td>
      <td>
        {choice.target === 'attribute' && (
          <AutoComplete
            className="mapping-attribute"
            aria-label={t('wizard.columns.attributeOf', { name })}
            value={choice.attribute}
            onChange={(attribute: string) => onChange({ attribute })}
            showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
            options={attributes.map((known) => ({ value: known.name }))}
            status={refused === undefined ? undefined : 'error'}
          />
        )}
        {refused !== undefined && (
          <p className="field-problem contact-none" role="alert" lang="en">
            {refused}
          </p>
        )}
      </td>
      <td>
        {choice.target === 'attribute' && (
          <Select
            className="mapping-type"
            aria-label={t('wizard.columns.typeOf', { name })}
            value={knownType ?? choice.type}
            disabled={knownType !== undefined}
            title={knownType === undefined ? undefined : t('wizard.columns.typeKnown')}
            onChange={(type) => onChange({ type })}
            options={ATTRIBUTE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
          />
        )}
      </td>
    </tr>
  );
}
