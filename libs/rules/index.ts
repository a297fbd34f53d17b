export { checkFilter, MAX_DEPTH, MAX_RULES, type CheckFilterResult } from './check-filter.js';
export type { CheckedFilter } from './checked-filter.js';
export type { FieldCatalogue, FieldDefinition, FieldType } from './field.js';
export { filterToSql, type FilterSql, type SqlOptions } from './filter-to-sql.js';
export type { Issue } from './issues.js';
export { matchesFilter, type FilterContact } from './matches-filter.js';
export { OPERATORS, OPERATORS_OF, type Operator } from './operators.js';
export { MAX_DAYS, MAX_TEXT_LENGTH, MAX_VALUES } from './value-test.js';
