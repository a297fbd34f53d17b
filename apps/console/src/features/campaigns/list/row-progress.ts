import type { Schema } from '../../../api/client.js';
import type { CampaignStatus } from '../campaign.js';

export interface RowProgress {
  done: number;
  total: number;
  /** 0 to 1 */
  share: number;
}

const GOES: readonly CampaignStatus[] = ['sending', 'paused', 'failed', 'stopped'];

/** How far a run has come: of those to attempt, how many have an outcome. Null where there is nothing to tell. */
export function rowProgress(status: CampaignStatus, counts: Schema<'CountsView'> | null): RowProgress | null {
  if (!counts || !GOES.includes(status) || counts.attempted === 0) return null;
  const done = counts.sent + counts.failed;
  if (done >= counts.attempted && status !== 'sending') return null;
  return { done, total: counts.attempted, share: done / counts.attempted };
}

/** Whether a row changes by itself, so that the list is asked for again soon. */
export function isMoving(row: { status: CampaignStatus; publishDueAt: string | null }, now: Date): boolean {
  if (row.status === 'sending') return true;
  const due = row.publishDueAt === null ? Infinity : Date.parse(row.publishDueAt) - now.getTime();
  return row.status === 'scheduled' && due < 60_000;
}
