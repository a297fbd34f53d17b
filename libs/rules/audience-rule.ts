import { say } from './issue-texts.js';
import type { FieldCatalogue } from './field.js';
import { isRecord, type Issues } from './issues.js';

/** The field that names saved audiences: `{"field": "audience", "operator": "in", "value": [ids]}`. */
export const AUDIENCE_FIELD = 'audience';
export const AUDIENCE_OPERATORS = ['in', 'notIn'] as const;

/** How many rules and audiences a filter may have with all the audiences inside of it. */
export const MAX_RULES_WITHIN = 1_000;
/** How deep audiences may hold one another. */
export const MAX_AUDIENCES_DEEP = 10;
/** How many audiences one rule may name. */
export const MAX_AUDIENCES = 50;

/** A saved audience, as a filter that names it sees it. */
export interface SavedAudience {
  name: string;
  filter: unknown;
  /** at most so many of its contacts; such an audience cannot stand inside another */
  limit: number | null;
}

export interface AudienceRule {
  ids: string[];
  negated: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a rule names audiences. Where contacts have an attribute of that name, one that names no ids means the attribute. */
export function isAudienceRule(rule: unknown, fields: FieldCatalogue): rule is Record<string, unknown> {
  if (!isRecord(rule) || rule.field !== AUDIENCE_FIELD) return false;
  return fields.find(AUDIENCE_FIELD) === undefined || idsOf(rule.value) !== undefined;
}

/** Which audiences a rule names, or `undefined` when `found` was given its mistakes. */
export function checkAudienceRule(
  rule: Record<string, unknown>,
  path: string,
  found: Issues,
): AudienceRule | undefined {
  const { operator } = rule;
  const ids = idsOf(rule.value);
  if (operator !== 'in' && operator !== 'notIn')
    return found.addAt(
      path,
      'operator',
      say('not_audience_operator', { operators: AUDIENCE_OPERATORS.join(', ') }),
    );
  if (!ids) return found.addAt(path, 'value', say('not_audience_ids', { max: MAX_AUDIENCES }));
  return { ids, negated: operator === 'notIn' };
}

function idsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_AUDIENCES) return undefined;
  const ids = value.filter((id): id is string => typeof id === 'string' && UUID.test(id));
  return ids.length === value.length ? [...new Set(ids.map((id) => id.toLowerCase()))] : undefined;
}
