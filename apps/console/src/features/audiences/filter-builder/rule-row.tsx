import { findingText } from '../../../ui/index.js';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { RuleProps } from 'react-querybuilder';
import { useTranslation } from 'react-i18next';
import { isOperator, type Operator } from '../../../../../../libs/rules/index.js';
import { Select } from '../../../ui/select.js';
import { type EventCondition, isEventField, readEventRule, writeEventRule } from '../filter/event-rule.js';
import { findField, typeOfField } from '../filter/field-types.js';
import { mistakeAt, type MistakenPart, pathOf, placeOf } from '../filter/filter-check.js';
import { operatorWord } from '../filter/operator-words.js';
import { operatorsFor } from '../filter/operators.js';
import { KEPT, type QueryRule } from '../filter/query-tree.js';
import { convertValue, valueKindOf } from '../filter/value-kinds.js';
import { useBuilder } from './builder-context.js';
import { FieldSelect } from './field-select.js';
import { focusAddButton } from './focus.js';
import { KeptRule } from './kept-rule.js';
import { ValueEditor } from './value-editor.js';

/** Few conditions are about events. */
const LazyEventParts = lazy(() =>
  import('./event-parts.js').then(({ EventParts }) => ({ default: EventParts })),
);

type RowProps = Pick<RuleProps, 'path' | 'actions'> & { rule: QueryRule };

/** One condition: a field, an operator in words, a value, and what is wrong with it. */
export function RuleRow({ rule, path, actions }: RowProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { mistakes, readOnly } = useBuilder();
  const errorId = useId();
  const mistake = mistakeAt(mistakes, pathOf(path));
  const name = t('builder.rule', { place: placeOf(path) });
  return (
    <div className="filter-rule" role="group" aria-label={name}>
      <div className="filter-rule-parts">
        <RuleBody
          rule={rule}
          path={path}
          actions={actions}
          name={name}
          mistaken={mistake?.part}
          errorId={errorId}
        />
        {!readOnly && (
          <Button
            type="text"
            size="small"
            className="filter-remove"
            icon={<CloseOutlined />}
            aria-label={t('builder.removeRule', { name })}
            onClick={(event) => {
              focusAddButton(event.currentTarget, 'own');
              actions.onRuleRemove(path);
            }}
          />
        )}
      </div>
      {mistake && (
        <p id={errorId} className="filter-mistake">
          {mistake.part === 'whole' || mistake.part === 'operator'
            ? findingText(mistake)
            : t(`builder.missing.${mistake.part}`)}
        </p>
      )}
    </div>
  );
}

interface RulePartsProps extends Pick<RuleProps, 'path' | 'actions'> {
  rule: QueryRule;
  name: string;
  mistaken: MistakenPart | undefined;
  errorId: string;
}

function RuleBody(props: RulePartsProps): ReactNode {
  const { rule } = props;
  if (rule.operator === KEPT) return <KeptRule value={rule.value} />;
  const condition = isEventField(rule.field) ? readEventRule(rule.operator, rule.value) : undefined;
  return condition ? <EventRule {...props} condition={condition} /> : <RuleParts {...props} />;
}

function EventRule(props: RulePartsProps & { condition: EventCondition }): ReactNode {
  const { rule, path, actions, name, mistaken, errorId, condition } = props;
  const { t } = useTranslation('audiences');
  const { mistakes } = useBuilder();
  const invalidIf = (isWrong: boolean) =>
    isWrong ? ({ status: 'error', 'aria-invalid': true, 'aria-describedby': errorId } as const) : {};
  const invalid = (step: string) =>
    invalidIf(mistakes.some((one) => one.path.startsWith(`${pathOf(path)}.value.${step}`)));
  const change = (next: EventCondition): void => {
    const { operator, value } = writeEventRule(next);
    if (operator !== rule.operator) actions.onPropChange('operator', operator, path);
    actions.onPropChange('value', value, path);
  };
  return (
    <>
      <FieldSelect
        name={rule.field}
        label={t('builder.fieldOf', { name })}
        onChange={(field) => actions.onPropChange('field', field, path)}
        invalid={invalidIf(mistaken === 'field')}
      />
      <Suspense fallback={<Skeleton.Input active size="small" />}>
        <LazyEventParts
          field={rule.field}
          condition={condition}
          name={name}
          onChange={change}
          invalid={invalid}
        />
      </Suspense>
    </>
  );
}

function RuleParts({ rule, path, actions, name, mistaken, errorId }: RulePartsProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { fields, readOnly } = useBuilder();
  const operator: Operator = isOperator(rule.operator) ? rule.operator : '=';
  const type = typeOfField({ ...rule, operator }, fields);
  const kind = valueKindOf(type, operator);
  const changeOperator = (next: Operator): void => {
    const value = convertValue(rule.value, kind, valueKindOf(type, next));
    actions.onPropChange('operator', next, path);
    if (value !== rule.value) actions.onPropChange('value', value, path);
  };
  const invalid = (part: MistakenPart) =>
    mistaken === part
      ? ({ status: 'error', 'aria-invalid': true, 'aria-describedby': errorId } as const)
      : {};
  return (
    <>
      <FieldSelect
        name={rule.field}
        label={t('builder.fieldOf', { name })}
        onChange={(field) => actions.onPropChange('field', field, path)}
        invalid={invalid('field')}
      />
      {rule.field !== '' && (
        <Select
          className="filter-operator"
          disabled={readOnly}
          aria-label={t('builder.operatorOf', { name })}
          value={operator}
          onChange={changeOperator}
          popupMatchSelectWidth={false}
          options={operatorsFor(type, operator, findField(rule.field, fields)?.operators).map((one) => ({
            value: one,
            label: t(`operators.${operatorWord(type, one)}`),
          }))}
          {...invalid('operator')}
        />
      )}
      {rule.field !== '' && (
        <ValueEditor
          field={rule.field}
          kind={kind}
          operator={operator}
          value={rule.value}
          label={t('builder.valueOf', { name })}
          onChange={(value) => actions.onPropChange('value', value, path)}
          invalid={invalid('value')}
        />
      )}
    </>
  );
}
