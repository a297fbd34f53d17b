import { type Finding, saying } from '../findings/index.js';

/** All that the check of filters says; each reads on from the path or stands alone. */
export const FILTER_TEXTS = {
  // groups
  not_group: 'must be a group {"combinator", "rules"}, or {} for everyone',
  not_combinator: 'must be "and" or "or"',
  not_boolean: 'must be true or false',
  not_rules: 'must be a list of rules and groups',
  groups_too_deep: 'must not hold groups: they may be nested {{max}} deep',
  rule_limit: 'is one too many: a filter has at most {{max}} of them',
  unknown_key: 'is not known here; known are {{known}}',
  group_matches_nobody: 'is the opposite of a group without rules, so it matches nobody',
  group_matches_everyone: 'is a group without rules, so it matches everyone',

  // rules
  not_rule: 'must be a rule {"field", "operator", "value"} or a group',
  compares_field: 'must be "value": a field is compared with a value, not with another field',
  operator_unknown: '{{operator}} is not an operator; use one of {{operators}}',
  operator_unfit: '{{operator}} does not fit {{field}}, which is {{type}}; use one of {{operators}}',
  not_field_name: 'must be the name of a field',
  name_empty: 'The name must not be empty',
  name_too_long: 'The name must have at most {{max}} characters',
  name_null_character: 'The name must not contain a null character',
  name_half_character: 'The name must not contain half of a character (a lone surrogate)',
  connection_unknown_field: '{{field}}: the account is none of this workspace; GET /connections lists them',
  attribute_unknown: 'No contact has an attribute {{name}} yet',

  // campaigns and audiences
  campaign_unknown: '{{field}} is not a campaign of this workspace; GET /campaigns lists them',
  not_campaign_outcome:
    'must be one of {{outcomes}}, a list of them for "in" and "notIn", or {"outcome", "withinDays"}',
  not_audience_operator: 'An audience takes one of the operators {{operators}}',
  not_audience_ids: 'The value must be a list of ids of audiences, at most {{max}}',
  audience_unknown: 'is not an audience of this workspace; GET /audiences lists them',
  audience_cycle: 'would have the audience hold itself: {{names}}',
  audience_limited: '{{name}} has a limit, so it cannot stand inside another audience',
  audience_wrong: '{{name}} has a mistake at {{place}}; correct that audience first',
  audiences_too_deep: 'stands too deep: audiences may hold one another {{max}} deep',
  audiences_too_large:
    'brings too much with it: with the audiences inside, a filter has at most {{max}} rules',

  // events
  event_unknown: 'Nobody has done {{name}} yet',
  not_event_times:
    'The value must be how often it happened, {"count", "withinDays", "where"}, such as {"count": 2, "withinDays": 30}',
  not_event_presence: 'The value must be {"withinDays", "where"}, or be left out',
  not_event_days: 'The value must be a number of days, or {"withinDays", "where"}',
  not_event_count: 'The count must be a whole number from 0 to {{max}}',
  not_event_counts: 'The count must be two whole numbers from 0 to {{max}}, [low, high]',
  not_where: 'must be a list of rules on properties, or a group {"combinator", "rules"}',
  event_times_everyone: 'holds for everyone: nobody does anything less than 0 times',
  event_times_nobody: 'holds for nobody: nobody does anything less than 0 times',

  // values
  value_empty: 'The value must not be empty; to ask for no value use the operator "null"',
  value_too_long: 'The value must have at most {{max}} characters',
  value_null_character: 'The value must not contain a null character',
  value_half_character: 'The value must not contain half of a character (a lone surrogate)',
  value_not_boolean: 'The value must be true or false',
  value_not_text: 'The value must be a text',
  value_not_number: 'The value must be a number, without quotes',
  value_not_days: 'The value must be a number of days, more than 0 and at most {{max}}',
  value_not_date:
    'The value must be a date such as "2026-04-01", or a time with its zone such as "2026-04-01T09:00:00+09:00"',
  value_list_empty: 'The value must be a list with at least one value',
  value_list_too_long: 'The value must be a list of at most {{max}} values',
  value_not_pair: 'The value must be a list of two values, [low, high]',
  value_pair_order: 'The first of the two values must not be above the second',
} as const;

export type FilterIssueCode = keyof typeof FILTER_TEXTS;
export type FilterFinding = Finding<FilterIssueCode>;

export const say = saying(FILTER_TEXTS);
