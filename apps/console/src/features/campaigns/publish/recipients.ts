import type { CampaignDraft } from '../draft/campaign-draft.js';

/** How many contacts a campaign is attempted for at most: those with a LINE id, less the control group, up to the limit. */
export function recipientsOf(
  { withLineId }: { withLineId: number },
  { audience, controlGroupPercent }: Pick<CampaignDraft, 'audience' | 'controlGroupPercent'>,
): number {
  // Two decimals, as planning honours them: 100 - 99.9 is a little more than 0.1.
  const attempted = Math.round((100 - controlGroupPercent) * 100) / 10_000;
  return Math.min(audience.limit ?? Infinity, Math.ceil(withLineId * attempted));
}
