import { type ReactNode, useMemo, useRef } from 'react';
import { QueryBuilderStateProvider, type RuleGroupType, useQueryBuilder } from 'react-querybuilder';
import { useTranslation } from 'react-i18next';
import '../audiences.css';
import type { ContactField } from '../contact-field.js';
import type { FilterMistake } from '../filter/filter-check.js';
import { isEventField, NEW_EVENT_OPERATOR, NEW_EVENT_VALUE } from '../filter/event-rule.js';
import { firstOperator } from '../filter/operators.js';
import { findField } from '../filter/field-types.js';
import type { QueryGroup } from '../filter/query-tree.js';
import { emptyOf, valueKindOf } from '../filter/value-kinds.js';
import { BuilderContext } from './builder-context.js';
import { FilterSentence } from './filter-sentence.js';
import { GroupBox } from './group-box.js';
import { newRuleId, useFilterTree } from './use-filter-tree.js';

export interface FilterBuilderProps {
  /** as the server keeps it; `{}` is everyone */
  value: object;
  onChange: (filter: object) => void;
  fields: readonly ContactField[];
  /** with paths relative to the filter */
  mistakes: readonly FilterMistake[];
  readOnly: boolean;
  /** what these conditions are for, for assistive technology */
  label?: string;
  /** the conditions as a whole cannot be turned round: "leave out, exclude …" confuses */
  withoutInclusion?: boolean;
}

/** Conditions on contacts: groups of rules, in words. What a filter made elsewhere holds beyond that is kept as it is. */
export function FilterBuilder(props: FilterBuilderProps): ReactNode {
  const { value, fields, mistakes, readOnly, label, withoutInclusion = false } = props;
  const { t } = useTranslation('audiences');
  const awaitsFocus = useRef(false);
  const settings = useMemo(() => {
    const askForFocus = (): void => {
      awaitsFocus.current = true;
    };
    const takeFocus = (): boolean => {
      const isAwaited = awaitsFocus.current;
      awaitsFocus.current = false;
      return isAwaited;
    };
    return { fields, mistakes, readOnly, withoutInclusion, askForFocus, takeFocus };
  }, [fields, mistakes, readOnly, withoutInclusion]);
  return (
    <BuilderContext value={settings}>
      <div className="filter-builder" role="group" aria-label={label ?? t('builder.label')}>
        <QueryBuilderStateProvider>
          <Tree {...props} />
        </QueryBuilderStateProvider>
        <FilterSentence filter={value} fields={fields} />
      </div>
    </BuilderContext>
  );
}

/** The library keeps the tree and changes it; all that is seen of it is ours. */
function Tree({ value, onChange, fields, readOnly }: FilterBuilderProps): ReactNode {
  const { query, change } = useFilterTree(value, fields, onChange);
  const options = useMemo(() => fields.map(({ name }) => ({ name, label: name })), [fields]);
  const typeOf = (name: string) => findField(name, fields)?.type ?? 'text';
  const operatorOf = (name: string) => firstOperator(typeOf(name), findField(name, fields)?.operators);
  const { rootGroup, actions } = useQueryBuilder({
    query: query as RuleGroupType,
    onQueryChange: (edited: RuleGroupType) => change(edited as QueryGroup),
    fields: options,
    getDefaultOperator: (name) => (isEventField(name) ? NEW_EVENT_OPERATOR : operatorOf(name)),
    getDefaultValue: ({ field }) =>
      isEventField(field) ? NEW_EVENT_VALUE : emptyOf(valueKindOf(typeOf(field), operatorOf(field))),
    idGenerator: newRuleId,
    enableMountQueryChange: false,
    disabled: readOnly,
  });
  return <GroupBox group={rootGroup as QueryGroup} path={[]} actions={actions} />;
}
