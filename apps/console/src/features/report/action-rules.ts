import type { Schema } from '../../api/client.js';

export type CampaignStatus = Schema<'CampaignView'>['status'];
export type ReportAction = 'unpublish' | 'pause' | 'resume' | 'stop' | 'retry' | 'archive';

/** What the server says of a run that waits for its last answers. */
const STOPPING = 'stopping';

const BY_STATUS: Record<CampaignStatus, readonly ReportAction[]> = {
  draft: [],
  scheduled: ['unpublish'],
  sending: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  sent: ['retry', 'archive'],
  stopped: ['retry', 'archive'],
  failed: ['retry', 'archive'],
  archived: [],
};

type State = Pick<Schema<'CampaignView'>, 'status' | 'statusReason'>;

export function isStopping({ status, statusReason }: State): boolean {
  return status === 'sending' && statusReason === STOPPING;
}

/** What may be done on the report now. Failures are tried again only where another attempt may succeed. */
export function actionsOf(
  campaign: State,
  failures: readonly Schema<'FailureCount'>[] = [],
): readonly ReportAction[] {
  if (isStopping(campaign)) return [];
  const canRetry = failures.some(({ retryable }) => retryable);
  return BY_STATUS[campaign.status].filter((action) => action !== 'retry' || canRetry);
}

/** While it may change by itself. */
export function isUnderWay(status: CampaignStatus): boolean {
  return status === 'scheduled' || status === 'sending' || status === 'paused';
}

/** A start this near is a moment to change one's mind; a later one is a plan. */
const GRACE_SECONDS = 300;

/** Whole seconds until the start, 0 when it is due. */
export function secondsUntil(dueAt: string, now: Date): number {
  return Math.max(0, Math.ceil((new Date(dueAt).getTime() - now.getTime()) / 1_000));
}

export function isGrace(dueAt: string, now: Date): boolean {
  return secondsUntil(dueAt, now) <= GRACE_SECONDS;
}
