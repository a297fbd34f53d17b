import { campaignSql } from './campaign-sql.js';
import type {
  Bound,
  CheckedEntry,
  CheckedFilter,
  CheckedGroup,
  CheckedRule,
  Test,
} from './checked-filter.js';
import { EVENT_ALIAS, eventSql } from './event-sql.js';
import { missingSql, Parameters, valueSql } from './field-sql.js';
import { attributeDuringSql } from './instant-sql.js';
import { lastDays, type Span } from './instant.js';

export interface SqlOptions {
  /** the alias of the contacts table, whose `attributes` column is jsonb */
  alias: string;
  /** the number of the first parameter, 1 when none come before */
  firstParameter: number;
  /** the moment that `withinLastDays` counts from */
  now: Date;
}

export interface FilterSql {
  /** a boolean expression, in parentheses where needed, that is never NULL */
  sql: string;
  parameters: unknown[];
}

/**
 * The filter as a condition for PostgreSQL 15 or newer. Nothing a user wrote stands in the text: names of attributes and
 * values are parameters, columns come from the catalogue.
 *
 * Each rule is made TRUE or FALSE before rules are joined, so that NOT is the exact complement: with SQL's third
 * value, a contact without the attribute would match neither a rule nor its opposite.
 *
 * @throws RangeError when the alias is not a plain name, the first parameter is below 1 or `now` is no valid date
 */
export function filterToSql(filter: CheckedFilter, options: SqlOptions): FilterSql {
  const writing = writingOf(options);
  return { sql: groupSql(filter, writing), parameters: writing.parameters.values };
}

/**
 * The same condition for a statement that reads all contacts, such as a count: the joins belong behind its FROM, and leave
 * the number of rows as it is. Its parameters are others than those of `filterToSql`.
 */
export function filterToJoinedSql(filter: CheckedFilter, options: SqlOptions): FilterSql & { joins: string } {
  const joins: string[] = [];
  const writing = { ...writingOf(options), joins };
  return { sql: groupSql(filter, writing), joins: joins.join(' '), parameters: writing.parameters.values };
}

function writingOf(options: SqlOptions): Writing {
  if (!/^[a-z_][a-z0-9_]*$/.test(options.alias)) throw new RangeError('The alias must be a plain name');
  if (!Number.isInteger(options.firstParameter) || options.firstParameter < 1) {
    throw new RangeError('The first parameter must be 1 or more');
  }
  if (Number.isNaN(options.now.getTime())) throw new RangeError('now must be a valid date');
  return {
    ...options,
    column: `${options.alias}.attributes`,
    parameters: new Parameters(options.firstParameter),
  };
}

interface Writing extends SqlOptions {
  parameters: Parameters;
  /** the jsonb that holds what rules name: the attributes of contacts, or the properties of events */
  column: string;
  joins?: string[];
}

function groupSql(group: CheckedGroup, writing: Writing): string {
  const rules = group.rules.map((entry) => entrySql(entry, writing));
  const joined =
    rules.length === 0 ? 'TRUE' : `(${rules.join(group.combinator === 'and' ? ' AND ' : ' OR ')})`;
  return group.not ? `(NOT ${joined})` : joined;
}

function entrySql(entry: CheckedEntry, writing: Writing): string {
  switch (entry.kind) {
    case 'group':
      return groupSql(entry, writing);
    case 'rule':
      return ruleSql(entry, writing);
    case 'campaign':
      return campaignSql(entry, { ...writing, isPaged: writing.joins === undefined });
    case 'event':
      return eventSql(entry, writing, (where) =>
        groupSql(where, { ...writing, column: `${EVENT_ALIAS}.properties` }),
      );
  }
}

function ruleSql(rule: CheckedRule, writing: Writing): string {
  const sql = positiveSql(rule, writing);
  return rule.negated ? `(NOT ${sql})` : sql;
}

function positiveSql({ field, test }: CheckedRule, writing: Writing): string {
  const { column, now, parameters } = writing;
  if (test.kind === 'missing') return missingSql(field, column, parameters);
  if (field.kind === 'attribute' && (test.kind === 'during' || test.kind === 'withinLastDays')) {
    const name = `${parameters.add(field.name)}::text`;
    const span = test.kind === 'during' ? test : lastDays(test.days, now);
    return attributeDuringSql(column, name, span, parameters);
  }
  return `COALESCE(${testSql(test, valueSql(field, column, parameters), writing)}, FALSE)`;
}

function testSql(test: Exclude<Test, { kind: 'missing' }>, value: string, writing: Writing): string {
  const { parameters } = writing;
  switch (test.kind) {
    case 'textIn':
      return `${value} = ANY(${parameters.add(test.values)}::text[])`;
    case 'textPart':
      return textPartSql(test.place, `lower(${value} COLLATE "C")`, `${parameters.add(test.part)}::text`);
    case 'numberIn':
      return `${value} = ANY(${parameters.add(test.values.map(String))}::numeric[])`;
    case 'numberRange':
      return rangeSql(value, numberBound('>', test.from, parameters), numberBound('<', test.to, parameters));
    case 'booleanIs':
      return `${value} = ${test.value ? 'TRUE' : 'FALSE'}`;
    case 'during':
      return duringSql(value, test, parameters);
    case 'withinLastDays':
      return duringSql(value, lastDays(test.days, writing.now), parameters);
    case 'listHas':
      return `${value} ?| ${parameters.add(test.values)}::text[]`;
  }
}

/** Not LIKE: the part is looked for as it is, so a percent sign or an underscore in it is one. */
function textPartSql(place: 'anywhere' | 'start' | 'end', text: string, part: string): string {
  if (place === 'anywhere') return `strpos(${text}, ${part}) > 0`;
  if (place === 'start') return `starts_with(${text}, ${part})`;
  return `right(${text}, length(${part})) = ${part}`;
}

function numberBound(sign: '<' | '>', bound: Bound | undefined, parameters: Parameters): string | undefined {
  if (!bound) return undefined;
  return `${sign}${bound.inclusive ? '=' : ''} ${parameters.add(String(bound.value))}::numeric`;
}

function duringSql(value: string, { from, before }: Partial<Span>, parameters: Parameters): string {
  const instant = (ms: number): string => `${parameters.add(new Date(ms).toISOString())}::timestamptz`;
  return rangeSql(
    value,
    from === undefined ? undefined : `>= ${instant(from)}`,
    before === undefined ? undefined : `< ${instant(before)}`,
  );
}

function rangeSql(value: string, ...bounds: (string | undefined)[]): string {
  const conditions = bounds.filter((bound) => bound !== undefined).map((bound) => `${value} ${bound}`);
  return `(${conditions.join(' AND ')})`;
}
