export {
  AUDIENCE_FIELD,
  AUDIENCE_OPERATORS,
  MAX_AUDIENCES,
  MAX_RULES_WITHIN,
  type SavedAudience,
} from './audience-rule.js';
export type { FilterCampaignOutcome } from './campaign-match.js';
export {
  CAMPAIGN_OPERATORS,
  CAMPAIGN_OUTCOMES,
  CAMPAIGN_PREFIX,
  type CampaignOutcome,
} from './campaign-rule.js';
export { checkFilter, MAX_DEPTH, MAX_RULES, type CheckFilterResult } from './check-filter.js';
export type { CheckedFilter } from './checked-filter.js';
export type { FilterEvent } from './event-match.js';
export { EVENT_OPERATORS, EVENT_PREFIX, type EventOperator, MAX_EVENT_COUNT } from './event-rule.js';
export type { FieldCatalogue, FieldDefinition, FieldType } from './field.js';
export { type FieldValueSql, fieldValueToSql } from './field-value.js';
export { filterToJoinedSql, filterToSql, type FilterSql, type SqlOptions } from './filter-to-sql.js';
export { FILTER_TEXTS, type FilterIssueCode } from './issue-texts.js';
export type { Issue } from './issues.js';
export { lotOf, lotOrderSql, lotSql, SAMPLE_PREFIX } from './lot.js';
export { matchesFilter, type FilterContact } from './matches-filter.js';
export { isOperator, OPERATORS, OPERATORS_OF, type Operator, typeByValue } from './operators.js';
export { type FilterReferences, referencesOf } from './references.js';
export { MAX_DAYS, MAX_TEXT_LENGTH, MAX_VALUES } from './value-test.js';
