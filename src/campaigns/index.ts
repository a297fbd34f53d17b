export {
  CAMPAIGN_STATUSES,
  type CampaignStage,
  type CampaignStatus,
  campaignStatus,
} from './campaign-lifecycle.js';
export { CampaignsModule } from './campaigns.module.js';
