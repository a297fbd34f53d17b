import type { CheckedGroup } from './checked-filter.js';
import type { CheckedEventRule } from './event-rule.js';
import type { Parameters } from './field-sql.js';
import { lastDays } from './instant.js';

/** What the SQL of a rule on events is written with. */
export interface EventWriting {
  /** the alias of the contacts table */
  alias: string;
  now: Date;
  parameters: Parameters;
  /** Collects the joins of a statement that reads all contacts; absent for one that reads them page by page. */
  joins?: string[];
}

/** The alias under which a rule's events stand. */
export const EVENT_ALIAS = 'contact_event';

/**
 * Whether a contact did something as often as the rule says; never NULL.
 *
 * There are two forms with one meaning. Page by page, each contact's own events are counted by an index, and no further
 * than the rule needs to know: a LIMIT inside keeps PostgreSQL from counting those of all contacts for each page. For all
 * contacts at once, the events of that name are grouped once and joined: a million look-ups would take seconds. There,
 * OFFSET 0 keeps parallel workers from grouping all of them each for himself.
 *
 * @param whereSql the condition on the properties of an event under `EVENT_ALIAS`
 */
export function eventSql(
  rule: CheckedEventRule,
  writing: EventWriting,
  whereSql: (where: CheckedGroup) => string,
): string {
  const sql = constantSql(rule) ?? (writing.joins ? joinedSql : ownSql)(rule, writing, whereSql);
  return rule.negated ? `(NOT ${sql})` : sql;
}

/** Every number of times fits, or none does, or nobody has ever done it. */
function constantSql({ from, to, nameId }: CheckedEventRule): 'TRUE' | 'FALSE' | undefined {
  if (to !== null && to < from) return 'FALSE';
  if (from === 0 && to === null) return 'TRUE';
  if (nameId === undefined) return from === 0 ? 'TRUE' : 'FALSE';
  return undefined;
}

const ownSql: typeof eventSql = (rule, writing, whereSql) => {
  const { from, to } = rule;
  const own = `${EVENT_ALIAS}.contact_id = ${writing.alias}.id`;
  const conditions = [own, ...eventConditions(rule, writing, whereSql)].join(' AND ');
  const enough = to === null ? from : to + 1;
  const count = `(SELECT count(*) FROM (SELECT FROM contact_events ${EVENT_ALIAS} WHERE ${conditions} LIMIT ${enough}) AS few)`;
  return to === null ? `(${count} >= ${from})` : `(${count} BETWEEN ${from} AND ${to})`;
};

const joinedSql: typeof eventSql = (rule, writing, whereSql) => {
  const { from, to } = rule;
  // Parameters are numbered through the statement, so this name is its own also beside those of another filter.
  const name = `events_${writing.parameters.next}`;
  const conditions = eventConditions(rule, writing, whereSql).join(' AND ');
  writing.joins?.push(
    `LEFT JOIN (SELECT ${EVENT_ALIAS}.contact_id, count(*) AS times FROM contact_events ${EVENT_ALIAS}
       WHERE ${conditions} GROUP BY ${EVENT_ALIAS}.contact_id OFFSET 0) AS ${name} ON ${name}.contact_id = ${writing.alias}.id`,
  );
  // Written so that PostgreSQL sees that rows without a partner fall out, and may begin with the few that have one.
  if (from > 0)
    return `(${name}.times IS NOT NULL AND ${name}.times >= ${from}${to === null ? '' : ` AND ${name}.times <= ${to}`})`;
  return `(${name}.times IS NULL OR ${name}.times <= ${to})`;
};

function eventConditions(
  rule: CheckedEventRule,
  { parameters, now }: EventWriting,
  whereSql: (where: CheckedGroup) => string,
): string[] {
  const conditions = [`${EVENT_ALIAS}.name_id = ${parameters.add(rule.nameId)}::int`];
  if (rule.withinDays !== undefined) {
    const { from, before } = lastDays(rule.withinDays, now);
    conditions.push(
      `${EVENT_ALIAS}.at >= ${parameters.add(new Date(from).toISOString())}::timestamptz`,
      `${EVENT_ALIAS}.at < ${parameters.add(new Date(before).toISOString())}::timestamptz`,
    );
  }
  if (rule.where.rules.length > 0 || rule.where.not) conditions.push(whereSql(rule.where));
  return conditions;
}
