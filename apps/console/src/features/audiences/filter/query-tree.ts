import { isOperator, OPERATORS_OF } from '../../../../../../libs/rules/index.js';
import type { ContactField } from '../contact-field.js';
import { isEventField, readEventRule } from './event-rule.js';
import { findField, typeOfField } from './field-types.js';
import { type FilterGroup, type FilterRule, isGroup, isRecord, NO_CONDITIONS } from './filter.js';
import { fitsKind, valueKindOf } from './value-kinds.js';

/** How deep groups are edited; a filter made elsewhere may go deeper, and is kept. */
export const MAX_LEVELS = 3;

/** The operator of a rule that stands for something this builder cannot edit; its value is that thing, unchanged. */
export const KEPT = '~kept';

/** The shapes that react-querybuilder edits. */
export interface QueryRule {
  id: string;
  field: string;
  operator: string;
  value: unknown;
}

export interface QueryGroup {
  id: string;
  combinator: 'and' | 'or';
  not: boolean;
  rules: (QueryRule | QueryGroup)[];
}

interface Translation {
  fields: readonly ContactField[];
  /** an id that no other part of the tree has */
  newId: () => string;
}

/** A filter as the builder edits it. Nothing is lost: what cannot be edited is held whole in a rule of its own. */
export function toQuery(filter: unknown, translation: Translation): QueryGroup {
  if (isPlainGroup(filter)) return toQueryGroup(filter, translation, 1);
  const isEmpty =
    filter === undefined || filter === null || (isRecord(filter) && Object.keys(filter).length === 0);
  return toQueryGroup({ ...NO_CONDITIONS, rules: isEmpty ? [] : [filter] }, translation, 1);
}

function toQueryGroup(group: FilterGroup, translation: Translation, level: number): QueryGroup {
  const { combinator, not = false, rules } = group;
  return {
    id: translation.newId(),
    combinator,
    not,
    rules: rules.map((entry) => {
      if (isPlainGroup(entry) && level < MAX_LEVELS) return toQueryGroup(entry, translation, level + 1);
      const id = translation.newId();
      return isEditable(entry, translation.fields)
        ? { id, field: entry.field, operator: entry.operator, value: entry.value }
        : { id, field: '', operator: KEPT, value: entry };
    }),
  };
}

/** The filter of an edited tree, as the server takes it: without ids, and without what says nothing. */
export function toFilter({ combinator, not, rules }: QueryGroup): FilterGroup {
  return {
    combinator,
    ...(not ? { not } : {}),
    rules: rules.map((entry) => ('rules' in entry ? toFilter(entry) : toRule(entry))),
  };
}

function toRule({ field, operator, value }: QueryRule): unknown {
  if (operator === KEPT) return value;
  return value === undefined || value === null ? { field, operator } : { field, operator, value };
}

export function isQueryGroup(entry: QueryRule | QueryGroup): entry is QueryGroup {
  return 'rules' in entry;
}

const GROUP_KEYS = ['combinator', 'not', 'rules'];
const RULE_KEYS = ['field', 'operator', 'value'];
/** What react-querybuilder writes for itself; the server knows it and reads nothing in it. */
const NO_MEANING = ['id', 'path', 'disabled', 'valueEditorType', 'inputType', 'operatorType'];

const hasOnly = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key) || NO_MEANING.includes(key));

const isPlainGroup = (value: unknown): value is FilterGroup => isGroup(value) && hasOnly(value, GROUP_KEYS);

/** Whether our controls can show the rule and give it back the same. */
function isEditable(entry: unknown, fields: readonly ContactField[]): entry is FilterRule {
  if (!isRecord(entry)) return false;
  const { valueSource = 'value', ...rule } = entry;
  if (valueSource !== 'value' || !hasOnly(rule, RULE_KEYS)) return false;
  const { field, operator, value } = rule;
  if (typeof field !== 'string' || !isOperator(operator)) return false;
  if (field === '') return value === undefined || value === null;
  if (isEventField(field)) return readEventRule(operator, value) !== undefined;
  const type = typeOfField({ field, operator, value }, fields);
  const fitting = findField(field, fields)?.operators;
  if (fitting && !fitting.includes(operator)) return false;
  return OPERATORS_OF[type].includes(operator) && fitsKind(valueKindOf(type, operator), value);
}
