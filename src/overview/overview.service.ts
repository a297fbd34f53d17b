import { Injectable } from '@nestjs/common';
import { campaignStatus } from '../campaigns/index.js';
import { Clock } from '../common/index.js';
import { ContactTotals } from './contact-totals.js';
import { type ConnectionFacts, findProblems } from './find-problems.js';
import type {
  OverviewDraft,
  OverviewFinished,
  OverviewQuota,
  OverviewScheduled,
  OverviewSending,
  OverviewView,
} from './overview.dto.js';
import { type CampaignRun, OverviewRepository, type WaitingCampaign } from './overview.repository.js';

@Injectable()
export class OverviewService {
  constructor(
    private readonly repository: OverviewRepository,
    private readonly totals: ContactTotals,
    private readonly clock: Clock,
  ) {}

  /** One statement after the other: together they would take all connections of a small pool for a page. */
  async read(workspaceId: string): Promise<OverviewView> {
    const connections = await this.repository.connections(workspaceId);
    const runs = await this.repository.troubledRuns(workspaceId);
    const imports = await this.repository.failedImports(workspaceId);
    return {
      checklist: await this.repository.checklist(workspaceId),
      sending: (await this.repository.sending(workspaceId)).map(toSending),
      scheduled: (await this.repository.scheduled(workspaceId)).map(toScheduled),
      recent: (await this.repository.finished(workspaceId)).map(toFinished),
      drafts: (await this.repository.drafts(workspaceId)).map(toDraft),
      problems: findProblems(this.clock.now(), { connections, runs, imports }),
      quota: connections.map(toQuota),
      totals: await this.totals.of(workspaceId),
    };
  }
}

const base = (run: CampaignRun) => ({
  campaignId: run.campaignId,
  name: run.name,
  status: campaignStatus(run.stage, run),
  counts: run.counts,
});

function toSending(run: CampaignRun): OverviewSending {
  return { ...base(run), startedAt: run.startedAt.toISOString() };
}

function toFinished(run: CampaignRun): OverviewFinished {
  return { ...base(run), finishedAt: (run.finishedAt ?? run.startedAt).toISOString() };
}

function toScheduled({ campaignId, name, at }: WaitingCampaign): OverviewScheduled {
  return { campaignId, name, status: 'scheduled', dueAt: at.toISOString() };
}

function toDraft({ campaignId, name, at }: WaitingCampaign): OverviewDraft {
  return { campaignId, name, status: 'draft', updatedAt: at.toISOString() };
}

function toQuota({ id, name, quotaLimit, quotaUsed, quotaReadAt }: ConnectionFacts): OverviewQuota {
  return {
    connectionId: id,
    name,
    limit: quotaLimit,
    used: quotaUsed,
    readAt: quotaReadAt?.toISOString() ?? null,
  };
}
