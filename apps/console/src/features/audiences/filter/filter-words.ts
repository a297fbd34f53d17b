import type { TFunction } from 'i18next';
import { isEventField } from './event-rule.js';
import { eventWords } from './event-words.js';
import { isOperator, type Operator } from '../../../../../../libs/rules/index.js';
import type { ContactField, SpecialKind } from '../contact-field.js';
import { findField, typeOfField } from './field-types.js';
import { isEveryone, isGroup, isRecord } from './filter.js';
import { operatorWord } from './operator-words.js';
import type { ValueWords } from './value-words.js';
import { valueKindOf } from './value-kinds.js';

export interface Wording {
  t: TFunction<'audiences'>;
  fields: readonly ContactField[];
  values: ValueWords;
}

/** A filter as a sentence: `Language is Japanese and points is at least 100`. Half-written rules are left out. */
export function filterWords(filter: unknown, wording: Wording): string {
  const { t } = wording;
  if (isEveryone(filter)) return t('sentence.everyone');
  return entryWords(filter, wording) ?? t('sentence.unfinished');
}

function entryWords(entry: unknown, wording: Wording): string | undefined {
  if (isGroup(entry)) return groupWords(entry.combinator, entry.not === true, entry.rules, wording);
  return isRecord(entry) ? ruleWords(entry, wording) : undefined;
}

function groupWords(
  combinator: 'and' | 'or',
  not: boolean,
  rules: readonly unknown[],
  wording: Wording,
): string | undefined {
  const { t } = wording;
  const parts = rules.flatMap((rule) => {
    const words = entryWords(rule, wording);
    if (words === undefined) return [];
    const needsBrackets = isGroup(rule) && rule.rules.length > 1 && rule.not !== true && rules.length > 1;
    return [needsBrackets ? t('sentence.brackets', { text: words }) : words];
  });
  const joined = parts.reduceRight<string | undefined>(
    (rest, first) => (rest === undefined ? first : t(`sentence.${combinator}`, { first, rest })),
    undefined,
  );
  return joined !== undefined && not ? t('sentence.not', { text: joined }) : joined;
}

/** Sentences of their own, where those of the type would read wrong. */
const SENTENCES: Partial<
  Record<SpecialKind, Partial<Record<Operator, 'had' | 'hadNot' | 'inside' | 'outside'>>>
> = {
  campaign: { '=': 'had', in: 'had', '!=': 'hadNot', notIn: 'hadNot' },
  audience: { in: 'inside', notIn: 'outside' },
};

function ruleWords(rule: Readonly<Record<string, unknown>>, wording: Wording): string | undefined {
  const { t, fields, values } = wording;
  const { field: name, operator, value } = rule;
  if (typeof name !== 'string' || name === '' || !isOperator(operator)) return undefined;
  if (isEventField(name))
    return eventWords(name, operator, value, wording, (rule) => ruleWords(rule, { ...wording, fields: [] }));
  const known = findField(name, fields);
  const type = typeOfField({ field: name, operator, value }, fields);
  const field = values.field(name, known);
  const kind = valueKindOf(type, operator);
  if (kind === 'none') return t(`sentence.rules.${operatorWord(type, operator)}`, { field });
  const said = values.value(value, { kind, operator, field: known ?? { name, type, isSystem: false } });
  if (said === undefined) return undefined;
  const special = known?.kind && SENTENCES[known.kind]?.[operator];
  if (special) return t(`sentence.rules.${special}`, { field, ...said });
  return t(`sentence.rules.${operatorWord(type, operator)}`, { field, ...said });
}
