import type { CampaignOutcome, CheckedCampaignRule } from './campaign-rule.js';
import { lastDays } from './instant.js';

/** What a contact has of a campaign, as a filter sees it. */
export interface FilterCampaignOutcome {
  campaignId: string;
  outcome: CampaignOutcome;
  at: Date;
}

/** Whether somebody who has all this matches, by the same meaning that `campaignSql` gives the rule. */
export function matchesCampaignRule(
  rule: CheckedCampaignRule,
  had: readonly FilterCampaignOutcome[],
  now: Date,
): boolean {
  const span = rule.withinDays === undefined ? undefined : lastDays(rule.withinDays, now);
  const has = had.some(
    ({ campaignId, outcome, at }) =>
      campaignId === rule.campaignId &&
      rule.outcomes.includes(outcome) &&
      (!span || (at.getTime() >= span.from && at.getTime() < span.before)),
  );
  return has !== rule.negated;
}
