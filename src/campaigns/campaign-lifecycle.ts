import type { Run } from '../runs/index.js';

export const CAMPAIGN_STATUSES = [
  'draft',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'stopped',
  'failed',
  'archived',
] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/**
 * What is stored of a campaign's state, each a decision of a person: `scheduled` waits for its start, `stopped` was stopped
 * before it. Once it has started, everything until it is archived is read from its run.
 */
export type CampaignStage = 'draft' | 'scheduled' | 'published' | 'stopped' | 'archived';

export type CampaignAction =
  | 'update'
  | 'delete'
  | 'check'
  | 'test'
  | 'publish'
  | 'unpublish'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'retry'
  | 'archive'
  | 'duplicate';

/** Every move a person may make, by the state the campaign is in. What is not here is refused with 409. */
const ALLOWED: Record<CampaignStatus, readonly CampaignAction[]> = {
  draft: ['update', 'delete', 'check', 'test', 'publish', 'archive', 'duplicate'],
  scheduled: ['check', 'test', 'unpublish', 'stop', 'duplicate'],
  sending: ['check', 'test', 'pause', 'stop', 'duplicate'],
  paused: ['check', 'test', 'resume', 'stop', 'duplicate'],
  sent: ['check', 'test', 'retry', 'archive', 'duplicate'],
  stopped: ['check', 'test', 'retry', 'archive', 'duplicate'],
  failed: ['check', 'test', 'retry', 'archive', 'duplicate'],
  archived: ['duplicate'],
};

export function isAllowed(status: CampaignStatus, action: CampaignAction): boolean {
  return ALLOWED[status].includes(action);
}

/** What may be done now, for the words of a refusal. */
export function allowedActions(status: CampaignStatus): readonly CampaignAction[] {
  return ALLOWED[status];
}

/** For the queries that count campaigns by the same statuses. */
export const STATUS_OF_RUN: Record<Run['status'], CampaignStatus> = {
  planning: 'sending',
  sending: 'sending',
  paused: 'paused',
  done: 'sent',
  stopped: 'stopped',
  failed: 'failed',
};

/**
 * The status people see. A campaign is published in the transaction that makes its run, so that none is without.
 *
 * A run that was stopped is still `sending` until the last answer that was under way is in: only then do its numbers rest.
 */
export function campaignStatus(stage: CampaignStage, latestRun: RunState | null): CampaignStatus {
  if (stage !== 'published') return stage;
  if (!latestRun) return 'scheduled';
  return isEnding(latestRun) ? 'sending' : STATUS_OF_RUN[latestRun.status];
}

export type RunState = Pick<Run, 'status' | 'finishedAt'>;

/** Stopped or failed, while some of its requests are still without an answer. */
export function isEnding({ status, finishedAt }: RunState): boolean {
  return (status === 'stopped' || status === 'failed') && finishedAt === null;
}
