import type { Permission } from '../../../api/session.js';
import type { CampaignStatus } from '../campaign.js';

export type RowAction =
  'edit' | 'report' | 'pause' | 'resume' | 'unpublish' | 'duplicate' | 'stop' | 'archive' | 'delete';

/** What can be done with a campaign from the list, the most likely first; as the server allows it in each state. */
const ACTIONS: Record<CampaignStatus, readonly RowAction[]> = {
  draft: ['edit', 'duplicate', 'archive', 'delete'],
  scheduled: ['report', 'unpublish', 'duplicate', 'stop'],
  sending: ['report', 'pause', 'duplicate', 'stop'],
  paused: ['report', 'resume', 'duplicate', 'stop'],
  sent: ['report', 'duplicate', 'archive'],
  stopped: ['report', 'duplicate', 'archive'],
  failed: ['report', 'duplicate', 'archive'],
  archived: ['report', 'duplicate'],
};

const NEEDS: Record<RowAction, Permission> = {
  edit: 'view',
  report: 'view',
  pause: 'publish',
  resume: 'publish',
  unpublish: 'publish',
  stop: 'publish',
  duplicate: 'edit',
  archive: 'edit',
  delete: 'edit',
};

export interface OfferedAction {
  action: RowAction;
  /** the permission that is missing for it; null: it may be done */
  lacks: Permission | null;
}

export function rowActions(status: CampaignStatus, permissions: readonly string[]): OfferedAction[] {
  return ACTIONS[status].map((action) => ({
    action,
    lacks: permissions.includes(NEEDS[action]) ? null : NEEDS[action],
  }));
}
