import type { CheckedGroup } from './checked-filter.js';
import type { CheckedEventRule } from './event-rule.js';
import { lastDays } from './instant.js';

/** Something a contact did, as a filter sees it. */
export interface FilterEvent {
  name: string;
  at: Date;
  /** as the database keeps them: JSON, with times as ISO 8601 texts in UTC */
  properties: Readonly<Record<string, unknown>>;
}

/** Whether somebody who did all this matches, by the same meaning that `eventSql` gives the rule. */
export function matchesEventRule(
  rule: CheckedEventRule,
  events: readonly FilterEvent[],
  now: Date,
  matchesWhere: (where: CheckedGroup, properties: FilterEvent['properties']) => boolean,
): boolean {
  const span = rule.withinDays === undefined ? undefined : lastDays(rule.withinDays, now);
  const times = events.filter(
    ({ name, at, properties }) =>
      name === rule.name &&
      (!span || (at.getTime() >= span.from && at.getTime() < span.before)) &&
      matchesWhere(rule.where, properties),
  ).length;
  const fits = times >= rule.from && (rule.to === null || times <= rule.to);
  return fits !== rule.negated;
}
