import { findingText } from '../../../ui/index.js';
import type { ReactNode } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { RuleGroupProps } from 'react-querybuilder';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/select.js';
import { pathOf, placeOf } from '../filter/filter-check.js';
import { MAX_LEVELS, type QueryGroup, type QueryRule, isQueryGroup } from '../filter/query-tree.js';
import { useBuilder } from './builder-context.js';
import { focusAddButton } from './focus.js';
import { RuleRow } from './rule-row.js';
import { newRuleId } from './use-filter-tree.js';

type Place = Pick<RuleGroupProps, 'path' | 'actions'>;

/** "All of" or "any of" some rules and groups, included or excluded. */
export function GroupBox({ group, path, actions }: Place & { group: QueryGroup }): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly, mistakes } = useBuilder();
  const { rules } = group;
  const isRoot = path.length === 0;
  const name = isRoot ? t('builder.allConditions') : t('builder.group', { place: placeOf(path) });
  const mistake = mistakes.find((one) => one.path === pathOf(path));
  return (
    <div className={isRoot ? 'filter-group filter-root' : 'filter-group'} role="group" aria-label={name}>
      <GroupHead name={name} path={path} group={group} actions={actions} />
      {rules.length === 0 && (
        <p className="muted filter-empty">{t(isRoot ? 'builder.empty' : 'builder.emptyGroup')}</p>
      )}
      {rules.map((entry: QueryRule | QueryGroup, index) =>
        isQueryGroup(entry) ? (
          <GroupBox key={entry.id} group={entry} path={[...path, index]} actions={actions} />
        ) : (
          <RuleRow key={entry.id} rule={entry} path={[...path, index]} actions={actions} />
        ),
      )}
      {mistake && <p className="filter-mistake">{findingText(mistake)}</p>}
      {!readOnly && <GroupAdders path={path} actions={actions} name={name} />}
    </div>
  );
}

type GroupPartProps = Place & { name: string };

function GroupHead({ name, path, group, actions }: GroupPartProps & { group: QueryGroup }): ReactNode {
  const { t } = useTranslation('audiences');
  const { readOnly, withoutInclusion } = useBuilder();
  const hasInclusion = path.length > 0 || !withoutInclusion || group.not;
  return (
    <div className="filter-group-head">
      {hasInclusion && (
        <Select
          size="small"
          disabled={readOnly}
          popupMatchSelectWidth={false}
          aria-label={t('builder.inclusionOf', { name })}
          value={group.not ? 'exclude' : 'include'}
          onChange={(choice) => actions.onPropChange('not', choice === 'exclude', path)}
          options={[
            { value: 'include', label: t('builder.include') },
            { value: 'exclude', label: t('builder.exclude') },
          ]}
        />
      )}
      <Select
        size="small"
        disabled={readOnly}
        popupMatchSelectWidth={false}
        aria-label={t('builder.combinatorOf', { name })}
        value={group.combinator}
        onChange={(combinator) => actions.onPropChange('combinator', combinator, path)}
        options={[
          { value: 'and', label: t('builder.allOf') },
          { value: 'or', label: t('builder.anyOf') },
        ]}
      />
      {path.length > 0 && !readOnly && (
        <Button
          type="text"
          size="small"
          className="filter-remove"
          icon={<CloseOutlined />}
          aria-label={t('builder.removeGroup', { name })}
          onClick={(event) => {
            focusAddButton(event.currentTarget, 'outer');
            actions.onGroupRemove(path);
          }}
        />
      )}
    </div>
  );
}

function GroupAdders({ path, actions, name }: GroupPartProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { askForFocus } = useBuilder();
  const blank = (): QueryRule => ({ id: newRuleId(), field: '', operator: '=', value: undefined });
  const addRule = (): void => {
    askForFocus();
    actions.onRuleAdd(blank(), path);
  };
  const addGroup = (): void => {
    askForFocus();
    actions.onGroupAdd({ id: newRuleId(), combinator: 'or', not: false, rules: [blank()] }, path);
  };
  return (
    <div className="filter-adders">
      <Button
        size="small"
        data-adds-rule
        icon={<PlusOutlined />}
        onClick={addRule}
        aria-label={t('builder.addRuleTo', { name })}
      >
        {t('builder.addRule')}
      </Button>
      {path.length < MAX_LEVELS - 1 && (
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          onClick={addGroup}
          aria-label={t('builder.addGroupTo', { name })}
        >
          {t('builder.addGroup')}
        </Button>
      )}
    </div>
  );
}
