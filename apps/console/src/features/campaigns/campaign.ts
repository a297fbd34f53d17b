import type { Schema } from '../../api/client.js';
import type { Tone } from '../../ui/index.js';

export type { Campaign } from './draft/save-state.js';
export type CampaignRow = Schema<'CampaignSummary'>;
export type CampaignStatus = CampaignRow['status'];

/** What the lists of campaigns and their counts are kept under, to be asked for again after a change. */
export const CAMPAIGN_LIST_KEY = ['campaigns'] as const;

export const STATUS_TONES: Record<CampaignStatus, Tone> = {
  draft: 'neutral',
  scheduled: 'info',
  sending: 'success-filled',
  paused: 'warning',
  sent: 'success',
  stopped: 'struck',
  failed: 'error',
  archived: 'neutral',
};

/** As the server has it. */
export const MAX_NAME_LENGTH = 256;
