import { eventNameOf, type PropertyRule, readEventRule } from './event-rule.js';
import type { Wording } from './filter-words.js';

const A_NUMBER = { type: 'number', isSystem: false } as const;

/** A rule on an event as a part of a sentence; undefined when it is not complete. */
export function eventWords(
  field: string,
  operator: unknown,
  value: unknown,
  wording: Wording,
  ruleWords: (rule: Readonly<Record<string, unknown>>) => string | undefined,
): string | undefined {
  const { t, values } = wording;
  const condition = readEventRule(operator, value);
  if (!condition || condition.count === undefined || condition.withinDays === null) return undefined;
  const { times, count, withinDays, where } = condition;
  const happened = t(`sentence.events.${times}`, {
    event: eventNameOf(field),
    count,
    number: values.value(count, { kind: 'number', operator: '=', field: { name: field, ...A_NUMBER } })
      ?.value,
  });
  const lately =
    withinDays === undefined ? happened : t('sentence.events.within', { text: happened, count: withinDays });
  if (where.length === 0) return lately;
  const rules = where.map((rule: PropertyRule) => ruleWords({ ...rule }));
  if (rules.some((rule) => rule === undefined)) return undefined;
  const joined = rules.reduceRight((rest, first) => t('sentence.and', { first, rest }));
  return t('sentence.events.where', { text: lately, rules: joined });
}
