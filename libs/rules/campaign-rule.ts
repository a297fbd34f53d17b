import { say } from './issue-texts.js';
import { isRecord, type Issues } from './issues.js';
import type { Operator } from './operators.js';
import { MAX_DAYS } from './value-test.js';

/** A field of this form is about what a campaign did for contacts: `campaign.<id>`. */
export const CAMPAIGN_PREFIX = 'campaign.';

/**
 * What a contact may have of a campaign, in any of its runs.
 *
 * - `received`: LINE took a message for him, which says nothing of arrival or reading. A batch counts when it is closed.
 * - `failed`: LINE did not take it, or a value was missing, and no retry of that run came to another end.
 * - `clicked`: he clicked a link of his own. Links that everybody shares tell of nobody.
 */
export const CAMPAIGN_OUTCOMES = ['received', 'failed', 'clicked'] as const;
export type CampaignOutcome = (typeof CAMPAIGN_OUTCOMES)[number];

export const CAMPAIGN_OPERATORS = ['=', '!=', 'in', 'notIn'] as const satisfies readonly Operator[];
export type CampaignOperator = (typeof CAMPAIGN_OPERATORS)[number];

/** Whether a contact has one of these outcomes of a campaign. A negated rule holds for all others. */
export interface CheckedCampaignRule {
  kind: 'campaign';
  campaignId: string;
  outcomes: CampaignOutcome[];
  negated: boolean;
  /** only what happened at most so many days of 24 hours ago; absent: whenever */
  withinDays?: number;
}

export function isCampaignOperator(operator: Operator): operator is CampaignOperator {
  return CAMPAIGN_OPERATORS.some((fitting) => fitting === operator);
}

/**
 * The checked rule, or `undefined` when `found` was given its mistakes.
 *
 * @param value an outcome, or a list of them for `in` and `notIn`; or `{outcome, withinDays?}`
 */
export function checkCampaignRule(
  rule: { campaignId: string; operator: CampaignOperator; value: unknown },
  path: string,
  found: Issues,
): CheckedCampaignRule | undefined {
  const { campaignId, operator, value } = rule;
  const issuesBefore = found.issues.length;
  const parts = isRecord(value) ? value : { outcome: value };
  found.unknownKeys(parts, `${path}.value`, ['outcome', 'withinDays']);
  const outcomes = outcomesOf(operator, parts.outcome);
  const place = isRecord(value) ? `${path}.value.outcome` : `${path}.value`;
  if (!outcomes) found.add(place, say('not_campaign_outcome', { outcomes: CAMPAIGN_OUTCOMES.join(', ') }));
  const { withinDays } = parts;
  if (withinDays !== undefined && !isDays(withinDays))
    found.addAt(`${path}.value`, 'withinDays', say('value_not_days', { max: MAX_DAYS }));
  if (!outcomes || found.issues.length > issuesBefore) return undefined;
  const negated = operator === '!=' || operator === 'notIn';
  return { kind: 'campaign', campaignId, outcomes, negated, ...(isDays(withinDays) && { withinDays }) };
}

function outcomesOf(operator: CampaignOperator, value: unknown): CampaignOutcome[] | undefined {
  const isSeveral = operator === 'in' || operator === 'notIn';
  const items: unknown[] = isSeveral ? (Array.isArray(value) ? value : []) : [value];
  const outcomes = CAMPAIGN_OUTCOMES.filter((outcome) => items.includes(outcome));
  const areAllKnown = items.every((item) => CAMPAIGN_OUTCOMES.some((outcome) => outcome === item));
  return outcomes.length > 0 && areAllKnown ? outcomes : undefined;
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= MAX_DAYS;
}
