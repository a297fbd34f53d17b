import type { Schema } from '../../../api/client.js';

export const TABS = [
  'draft',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'stopped',
  'failed',
  'archived',
] as const;
export type Tab = 'all' | (typeof TABS)[number];

/** How many campaigns a tab lists. Archived ones are on theirs only. */
export function countOf(tab: Tab, counts: Schema<'CampaignCounts'>): number {
  if (tab !== 'all') return counts[tab];
  return TABS.filter((status) => status !== 'archived').reduce((sum, status) => sum + counts[status], 0);
}
