import { DEFAULT_LOCALIZATION } from '../messages/index.js';
import type { Run } from '../runs/index.js';
import type { Campaign } from './campaign.entity.js';
import type { CampaignContentView, CampaignView, PersonView } from './campaign-view.dto.js';
import { campaignStatus, type CampaignStatus, isEnding } from './campaign-lifecycle.js';

export interface Loaded {
  campaign: Campaign;
  run: Run | null;
}

export function statusOf({ campaign, run }: Loaded): CampaignStatus {
  return campaignStatus(campaign.stage, run);
}

/** Who it was; null when an API key was used. */
export function personOf(userId: string | null, name: string | null): PersonView | null {
  return userId === null ? null : { name };
}

/** @param updatedBy name of the person who changed it last */
export function toView(loaded: Loaded, updatedBy: string | null): CampaignView {
  const { campaign, run } = loaded;
  return {
    id: campaign.id,
    status: statusOf(loaded),
    statusReason: run && isEnding(run) ? 'stopping' : (run?.statusReason ?? null),
    ...contentView(campaign),
    version: campaign.version,
    runId: run?.id ?? null,
    mistakes: campaign.mistakes,
    createdAt: campaign.createdAt.toISOString(),
    updatedAt: campaign.updatedAt.toISOString(),
    updatedBy: personOf(campaign.updatedBy, updatedBy),
    testedVersion: campaign.testedVersion,
    testedAt: campaign.testedAt?.toISOString() ?? null,
    publishedAt: campaign.publishedAt?.toISOString() ?? null,
    publishDueAt: campaign.dueAt?.toISOString() ?? null,
  };
}

/** What older versions left out of a definition is what it meant to them. */
export function contentView({
  name,
  connectionId,
  definition,
}: Pick<Campaign, 'name' | 'connectionId' | 'definition'>): CampaignContentView {
  const { messageTemplate = null, localization = DEFAULT_LOCALIZATION } = definition;
  return { name, connectionId, ...definition, messageTemplate, localization };
}
