/** What other features may use of campaigns. */
export { CampaignChip } from './campaign-chip.js';
export { type RevisionNote, revisionNote } from './history/revision-note.js';
export { NewCampaign } from './list/new-campaign.js';
export { StopCampaign } from './list/stop-campaign.js';
