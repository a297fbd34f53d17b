import { Injectable } from '@nestjs/common';
import { AudienceResolver } from '../audiences/index.js';
import { Clock } from '../common/index.js';
import { ConnectionsService } from '../connections/index.js';
import { Database } from '../database/index.js';
import type { DoneBy } from '../identity/index.js';
import { RETRYABLE_REASONS, type RunPlan, RunsService } from '../runs/index.js';
import { LinkShorteners } from '../tracking/index.js';
import type { Campaign } from './campaign.entity.js';
import { CampaignChanged, CampaignNotReady, NothingToRetry } from './campaign.errors.js';
import { CampaignRepository } from './campaign.repository.js';
import { type CampaignContent, CampaignContents } from './campaign-contents.js';
import { selectionOf } from './campaign-definition.js';
import { CampaignsService } from './campaigns.service.js';
import { AudienceCheckRepository } from './checking/audience-check.repository.js';
import type { CheckIssue } from './checking/check.dto.js';
import { CheckCampaignService } from './checking/check-campaign.service.js';
import { refusalIssues } from './checking/finding-issues.js';
import type { PublishInput } from './publish.dto.js';
import { RevisionRepository } from './drafting/revision.repository.js';
import { dueTime } from './scheduling/due-time.js';
import { type ScheduledStart, ScheduledStartRepository } from './scheduling/scheduled-start.repository.js';

/** Note of the revision that is what was published. */
const PUBLISHED = 'published';

export interface Publication {
  /** null: it starts later */
  runId: string | null;
  publishDueAt: string | null;
  warnings: CheckIssue[];
}

/** Makes runs of a campaign: the first, and those that attempt its failures again. */
@Injectable()
export class PublishCampaignService {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly repository: CampaignRepository,
    private readonly revisions: RevisionRepository,
    private readonly scheduled: ScheduledStartRepository,
    private readonly runs: RunsService,
    private readonly checker: CheckCampaignService,
    private readonly audienceChecks: AudienceCheckRepository,
    private readonly contents: CampaignContents,
    private readonly audiences: AudienceResolver,
    private readonly connections: ConnectionsService,
    private readonly shorteners: LinkShorteners,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes what was checked just now: into a run, and rings; or, with a grace time or a later time of delivery, into what
   * is to be started then. Pressed twice, it makes one run.
   */
  async publish(
    workspaceId: string,
    id: string,
    by: DoneBy,
    { graceSeconds = 0, version }: PublishInput = {},
  ): Promise<Publication> {
    const { campaign: draft } = await this.campaigns.loadFor(workspaceId, id, 'publish');
    // What somebody else saved since it was looked over is not sent unseen.
    if (version !== undefined && version !== draft.version) throw new CampaignChanged(id);
    const content = await this.contents.read(draft);
    const campaign = withPinnedTemplate(draft, content);
    const { issues: found, audience } = await this.checker.check(campaign);
    const issues = [...found, ...(await this.knownErrors(campaign, content))];
    const { connectionId } = campaign;
    if (issues.some(({ severity }) => severity === 'error') || !connectionId)
      throw new CampaignNotReady(id, issues);
    const plan = await this.freezePlan(campaign, content);
    const start = { plan, audienceCount: audience.count, draft: draft.definition };
    const dueAt = dueTime(campaign.definition.delivery, graceSeconds, this.clock.now());
    const runId = dueAt
      ? await this.schedule(campaign, dueAt, start, by)
      : await this.start(campaign, connectionId, start, by);
    if (runId === undefined) {
      // Another publisher was first, or the draft was edited after it had been checked.
      await this.campaigns.loadFor(workspaceId, id, 'publish');
      throw new CampaignChanged(id);
    }
    const warnings = issues.filter(({ severity }) => severity === 'warning');
    return { runId, publishDueAt: dueAt?.toISOString() ?? null, warnings };
  }

  /** @returns the run's id; nothing when the draft is not what was checked any more */
  private async start(
    campaign: Campaign,
    connectionId: string,
    { plan, audienceCount }: ScheduledStart,
    { userId }: DoneBy,
  ): Promise<string | undefined> {
    const { id: campaignId, workspaceId } = campaign;
    const runId = await this.database.transaction(async (tx) => {
      if (!(await this.repository.markPublished(tx, campaign, userId))) return undefined;
      await this.revisions.keep(tx, campaignId, userId, PUBLISHED);
      return this.runs.start(tx, { workspaceId, campaignId, connectionId, plan, audienceCount });
    });
    if (runId) await this.runs.announce();
    return runId;
  }

  /** @returns null, since there is no run yet; nothing when the draft is not what was checked any more */
  private async schedule(
    campaign: Campaign,
    dueAt: Date,
    start: ScheduledStart,
    { userId }: DoneBy,
  ): Promise<null | undefined> {
    return this.database.transaction(async (tx) => {
      if (!(await this.scheduled.schedule(tx, campaign, dueAt, start, userId))) return undefined;
      await this.revisions.keep(tx, campaign.id, userId, PUBLISHED);
      return null;
    });
  }

  /**
   * Attempts again whom the latest run failed for a reason that may be gone, in a run that is linked to it. The messages
   * are those that were published; values are read anew. Nobody who was or may have been reached is attempted again.
   */
  async retryFailed(workspaceId: string, id: string): Promise<{ runId: string; contacts: number }> {
    const { run } = await this.campaigns.loadFor(workspaceId, id, 'retry');
    if (!run) throw new NothingToRetry(id);
    await this.connections.requireUsable(workspaceId, run.connectionId);
    const reasons = [...RETRYABLE_REASONS];
    const contacts = await this.runs.countFailed(run.id, reasons);
    if (contacts === 0) throw new NothingToRetry(id);
    const plan: RunPlan = {
      ...run.plan,
      audience: { ...run.plan.audience, limit: null },
      retryOf: { runId: run.id, reasons },
    };
    const { connectionId } = run;
    const runId = await this.database.transaction((tx) =>
      this.runs.start(tx, {
        workspaceId,
        campaignId: id,
        connectionId,
        plan,
        retryOfRunId: run.id,
        audienceCount: contacts,
      }),
    );
    // Another one was first.
    if (!runId) throw new CampaignChanged(id);
    await this.runs.announce();
    return { runId, contacts };
  }

  /** The saved audience's filter is copied: what is edited there later does not reach this run. */
  private async freezePlan(campaign: Campaign, content: CampaignContent): Promise<RunPlan> {
    const { audience, recipient, controlGroupPercent } = campaign.definition;
    const { filter, exclude, audiences, draw } = await this.audiences.resolve(
      campaign.workspaceId,
      selectionOf(audience),
    );
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      recipient,
      messages: [...content.messages],
      utm: content.utm,
      tracking: content.tracking,
      publicUrl: this.shorteners.publicUrl,
      localization: content.localization,
      audience: { filter, exclude, audiences, draw, limit: audience.limit ?? null },
      controlGroupPercent,
    };
  }

  /** Messages of this very version that LINE has refused in a check of the whole audience. */
  private async knownErrors(
    { id, version }: Campaign,
    { templateVersion }: CampaignContent,
  ): Promise<CheckIssue[]> {
    const result = (await this.audienceChecks.findDone(id, version))?.result;
    return result?.templateVersion === templateVersion ? refusalIssues(result.validation) : [];
  }
}

/** From now on the campaign names the version of its message template: what is checked is what is published. */
function withPinnedTemplate(campaign: Campaign, { templateVersion: version }: CampaignContent): Campaign {
  const { definition } = campaign;
  const { messageTemplate } = definition;
  if (!messageTemplate) return campaign;
  return { ...campaign, definition: { ...definition, messageTemplate: { ...messageTemplate, version } } };
}
