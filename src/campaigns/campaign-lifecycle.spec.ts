import { describe, expect, it } from '@jest/globals';
import type { RunStatus } from '../runs/index.js';
import {
  allowedActions,
  CAMPAIGN_STATUSES,
  type CampaignAction,
  type CampaignStatus,
  campaignStatus,
  isAllowed,
} from './campaign-lifecycle.js';

const ACTIONS: CampaignAction[] = [
  'update',
  'delete',
  'check',
  'test',
  'publish',
  'unpublish',
  'pause',
  'resume',
  'stop',
  'retry',
  'archive',
  'duplicate',
];

const SEEN_AS: Record<RunStatus, CampaignStatus> = {
  planning: 'sending',
  sending: 'sending',
  paused: 'paused',
  done: 'sent',
  stopped: 'stopped',
  failed: 'failed',
};
const RUN_STATUSES = Object.keys(SEEN_AS) as RunStatus[];

/** In which states each action is allowed: the table of the lifecycle, turned round. */
function statesFor(action: CampaignAction): string[] {
  return CAMPAIGN_STATUSES.filter((status) => isAllowed(status, action));
}

describe('the lifecycle of a campaign', () => {
  it('lets only a draft be changed, deleted and published', () => {
    for (const action of ['update', 'delete', 'publish'] as const)
      expect(statesFor(action)).toEqual(['draft']);
  });

  it('lets what runs be paused or stopped, and what is paused go on or be stopped', () => {
    expect(statesFor('pause')).toEqual(['sending']);
    expect(statesFor('resume')).toEqual(['paused']);
    expect(statesFor('stop')).toEqual(['scheduled', 'sending', 'paused']);
  });

  it('takes back only what waits for its start', () => {
    expect(statesFor('unpublish')).toEqual(['scheduled']);
  });

  it('retries only what has ended', () => {
    expect(statesFor('retry')).toEqual(['sent', 'stopped', 'failed']);
  });

  it('archives only what does not run any more, or never did', () => {
    expect(statesFor('archive')).toEqual(['draft', 'sent', 'stopped', 'failed']);
  });

  it('lets every campaign be duplicated, and does nothing else with an archived one', () => {
    expect(statesFor('duplicate')).toEqual([...CAMPAIGN_STATUSES]);
    expect(allowedActions('archived')).toEqual(['duplicate']);
  });

  it('names for every state exactly the actions it allows', () => {
    for (const status of CAMPAIGN_STATUSES)
      expect([...allowedActions(status)].toSorted()).toEqual(
        ACTIONS.filter((action) => isAllowed(status, action)).toSorted(),
      );
  });
});

describe('campaignStatus', () => {
  const finishedAt = new Date('2026-11-21T06:00:00Z');
  const RUNS = RUN_STATUSES.map((status) => ({ status, finishedAt }));

  it('is the stage until it has started and once it is archived, whatever the run does', () => {
    for (const run of [null, ...RUNS])
      for (const stage of ['draft', 'scheduled', 'stopped', 'archived'] as const)
        expect(campaignStatus(stage, run)).toBe(stage);
  });

  it('is told by the latest run in between', () => {
    for (const run of RUNS) expect(campaignStatus('published', run)).toBe(SEEN_AS[run.status]);
    expect(campaignStatus('published', null)).toBe('scheduled');
  });

  it('is sending while answers of a stopped or failed run are still under way', () => {
    for (const status of ['stopped', 'failed'] as const)
      expect(campaignStatus('published', { status, finishedAt: null })).toBe('sending');
  });
});
