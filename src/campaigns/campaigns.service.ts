import { Injectable } from '@nestjs/common';
import { AudienceResolver } from '../audiences/index.js';
import {
  decodeCursor,
  InvalidInput,
  newId,
  NotFound,
  type Page,
  type PageQuery,
  toPage,
} from '../common/index.js';
import { ConnectionsService } from '../connections/index.js';
import { Database } from '../database/index.js';
import { RETRYABLE_REASONS, type Run, type RunAction, type RunPlan, RunsService } from '../runs/index.js';
import type { CampaignView, CreateCampaign, UpdateCampaign } from './campaign.dto.js';
import type { Campaign } from './campaign.entity.js';
import {
  CampaignActionRefused,
  CampaignChanged,
  CampaignIsStopping,
  CampaignNotReady,
  NothingToRetry,
} from './campaign.errors.js';
import { CampaignRepository } from './campaign.repository.js';
import {
  type CampaignDefinition,
  DEFAULT_DEFINITION,
  mergeDefinition,
  selectionOf,
} from './campaign-definition.js';
import { type CampaignAction, campaignStatus, isAllowed, isEnding } from './campaign-lifecycle.js';
import { CheckCampaignService } from './check-campaign.service.js';
import { definitionProblems } from './check-definition.js';

interface Loaded {
  campaign: Campaign;
  run: Run | null;
}

@Injectable()
export class CampaignsService {
  constructor(
    private readonly repository: CampaignRepository,
    private readonly runs: RunsService,
    private readonly checker: CheckCampaignService,
    private readonly connections: ConnectionsService,
    private readonly audiences: AudienceResolver,
    private readonly database: Database,
  ) {}

  async create(workspaceId: string, input: CreateCampaign): Promise<CampaignView> {
    const { name, connectionId = null, ...parts } = input;
    const definition = mergeDefinition(DEFAULT_DEFINITION, parts);
    await this.requireSound(workspaceId, connectionId, definition);
    return this.insert(workspaceId, { name, connectionId, definition });
  }

  async list(workspaceId: string, query: PageQuery): Promise<Page<CampaignView>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
    const page = toPage(await this.repository.list(workspaceId, after, query.limit), query.limit, (row) => [
      row.id,
    ]);
    const ids = page.items.map((campaign) => campaign.id);
    const runs = await this.runs.findLatestOf(workspaceId, ids);
    return {
      items: page.items.map((campaign) => toView({ campaign, run: runs.get(campaign.id) ?? null })),
      nextCursor: page.nextCursor,
    };
  }

  async get(workspaceId: string, id: string): Promise<CampaignView> {
    return toView(await this.load(workspaceId, id));
  }

  async update(workspaceId: string, id: string, input: UpdateCampaign): Promise<CampaignView> {
    const { campaign } = await this.loadFor(workspaceId, id, 'update');
    const { name, connectionId = campaign.connectionId, version, ...parts } = input;
    if ((version ?? campaign.version) !== campaign.version) throw new CampaignChanged(id);
    const definition = mergeDefinition(campaign.definition, parts);
    await this.requireSound(workspaceId, connectionId, definition);
    const audienceId = definition.audience.audienceId ?? null;
    const saved = await this.repository.updateDraft(campaign, {
      name: name ?? campaign.name,
      connectionId,
      audienceId,
      definition,
    });
    if (!saved) throw new CampaignChanged(id);
    return this.get(workspaceId, id);
  }

  async delete(workspaceId: string, id: string): Promise<void> {
    await this.loadFor(workspaceId, id, 'delete');
    if (!(await this.repository.deleteDraft(workspaceId, id))) throw new CampaignChanged(id);
  }

  async duplicate(workspaceId: string, id: string): Promise<CampaignView> {
    const { campaign } = await this.loadFor(workspaceId, id, 'duplicate');
    const { name, connectionId, definition } = campaign;
    return this.insert(workspaceId, { name: `${name.slice(0, 249)} (copy)`, connectionId, definition });
  }

  async archive(workspaceId: string, id: string): Promise<CampaignView> {
    await this.loadFor(workspaceId, id, 'archive');
    await this.repository.archive(workspaceId, id);
    return this.get(workspaceId, id);
  }

  /** Freezes what was checked just now into a run, and rings. Pressed twice, it makes one run. */
  async publish(workspaceId: string, id: string): Promise<{ runId: string }> {
    const { campaign } = await this.loadFor(workspaceId, id, 'publish');
    const { issues, audience } = await this.checker.check(campaign);
    if (issues.some(({ severity }) => severity === 'error') || !campaign.connectionId)
      throw new CampaignNotReady(id, issues);
    const plan = await this.freezePlan(campaign);
    const { connectionId } = campaign;
    const runId = await this.database.transaction(async (tx) => {
      if (!(await this.repository.markPublished(tx, campaign))) return undefined;
      const audienceCount = audience.count;
      return this.runs.start(tx, { workspaceId, campaignId: id, connectionId, plan, audienceCount });
    });
    if (!runId) {
      // Another publisher was first, or the draft was edited after it had been checked.
      await this.loadFor(workspaceId, id, 'publish');
      throw new CampaignChanged(id);
    }
    await this.runs.announce();
    return { runId };
  }

  /**
   * Attempts again whom the latest run failed for a reason that may be gone, in a run that is linked to it. The messages
   * are those that were published; values are read anew. Nobody who was or may have been reached is attempted again.
   */
  async retryFailed(workspaceId: string, id: string): Promise<{ runId: string; contacts: number }> {
    const { run } = await this.loadFor(workspaceId, id, 'retry');
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

  /** Pause, resume or stop: moves of the run, seen by the senders before the next request. */
  async act(workspaceId: string, id: string, action: RunAction): Promise<CampaignView> {
    const { run } = await this.loadFor(workspaceId, id, action);
    if (run && isEnding(run) && action !== 'stop') throw new CampaignIsStopping(id, action);
    if (run && action === 'resume') await this.connections.requireUsable(workspaceId, run.connectionId);
    if (!run || !(await this.runs.act(run, action))) {
      // It moved between the reading and the acting; its present state says what is possible now.
      const now = await this.get(workspaceId, id);
      // A repaired credential may have let it go on by itself just before.
      if (action === 'resume' && now.status === 'sending') return now;
      throw new CampaignActionRefused(id, action, now.status);
    }
    return this.get(workspaceId, id);
  }

  /** @throws NotFound, or CampaignActionRefused when the campaign's state does not allow the action */
  async loadFor(workspaceId: string, id: string, action: CampaignAction): Promise<Loaded> {
    const loaded = await this.load(workspaceId, id);
    const status = statusOf(loaded);
    if (!isAllowed(status, action)) throw new CampaignActionRefused(id, action, status);
    return loaded;
  }

  async load(workspaceId: string, id: string): Promise<Loaded> {
    const campaign = await this.repository.find(workspaceId, id);
    if (!campaign) throw new NotFound('campaign', id);
    return { campaign, run: await this.runs.findLatest(workspaceId, id) };
  }

  private async insert(
    workspaceId: string,
    campaign: { name: string; connectionId: string | null; definition: CampaignDefinition },
  ): Promise<CampaignView> {
    const id = newId();
    const audienceId = campaign.definition.audience.audienceId ?? null;
    await this.repository.insert({ id, workspaceId, audienceId, ...campaign });
    return this.get(workspaceId, id);
  }

  /** The saved audience's filter is copied: what is edited there later does not reach this run. */
  private async freezePlan(campaign: Campaign): Promise<RunPlan> {
    const { audience, recipient, messages, controlGroupPercent } = campaign.definition;
    const { filter, exclude } = await this.audiences.resolve(campaign.workspaceId, selectionOf(audience));
    return {
      campaignId: campaign.id,
      recipient,
      messages,
      audience: { filter, exclude, limit: audience.limit ?? null },
      controlGroupPercent,
    };
  }

  private async requireSound(
    workspaceId: string,
    connectionId: string | null,
    definition: CampaignDefinition,
  ): Promise<void> {
    const problems = definitionProblems(definition);
    if (connectionId && !(await this.connections.exists(workspaceId, connectionId)))
      problems.push({ path: 'connectionId', message: 'is not a connection of this workspace' });
    if (problems.length > 0) throw new InvalidInput(problems);
    await this.audiences.resolve(workspaceId, selectionOf(definition.audience), 'audience');
  }
}

export function statusOf({ campaign, run }: Loaded) {
  return campaignStatus(campaign.stage, run);
}

function toView(loaded: Loaded): CampaignView {
  const { campaign, run } = loaded;
  return {
    id: campaign.id,
    name: campaign.name,
    status: statusOf(loaded),
    statusReason: run && isEnding(run) ? 'stopping' : (run?.statusReason ?? null),
    connectionId: campaign.connectionId,
    ...campaign.definition,
    version: campaign.version,
    runId: run?.id ?? null,
    createdAt: campaign.createdAt.toISOString(),
    updatedAt: campaign.updatedAt.toISOString(),
    publishedAt: campaign.publishedAt?.toISOString() ?? null,
  };
}
