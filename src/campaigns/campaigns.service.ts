import { Injectable } from '@nestjs/common';
import { NotFound } from '../common/index.js';
import { ConnectionsService } from '../connections/index.js';
import type { DoneBy } from '../identity/index.js';
import { type RunAction, RunsService } from '../runs/index.js';
import {
  CampaignActionRefused,
  CampaignAlreadyStarted,
  CampaignChanged,
  CampaignIsStopping,
} from './campaign.errors.js';
import { CampaignRepository } from './campaign.repository.js';
import { type CampaignAction, isAllowed, isEnding } from './campaign-lifecycle.js';
import type { CampaignView } from './campaign-view.dto.js';
import { type Loaded, statusOf, toView } from './campaign-view.js';
import { ScheduledStartRepository } from './scheduling/scheduled-start.repository.js';

/** Reads campaigns and moves them; what they are is changed by `drafting`. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly repository: CampaignRepository,
    private readonly scheduled: ScheduledStartRepository,
    private readonly runs: RunsService,
    private readonly connections: ConnectionsService,
  ) {}

  async get(workspaceId: string, id: string): Promise<CampaignView> {
    const loaded = await this.load(workspaceId, id);
    const { updatedBy } = loaded.campaign;
    return toView(loaded, updatedBy && (await this.repository.nameOfUser(updatedBy)));
  }

  async delete(workspaceId: string, id: string): Promise<void> {
    await this.loadFor(workspaceId, id, 'delete');
    if (!(await this.repository.deleteDraft(workspaceId, id))) throw new CampaignChanged(id);
  }

  async archive(workspaceId: string, id: string, { userId }: DoneBy): Promise<CampaignView> {
    await this.loadFor(workspaceId, id, 'archive');
    if (!(await this.repository.archive(workspaceId, id, userId))) throw new CampaignChanged(id);
    return this.get(workspaceId, id);
  }

  /** Takes what waits for its start back to be a draft; of this and the start, one happens. */
  async unpublish(workspaceId: string, id: string, { userId }: DoneBy): Promise<CampaignView> {
    if (await this.scheduled.takeBack(workspaceId, id, userId)) return this.get(workspaceId, id);
    const loaded = await this.load(workspaceId, id);
    if (loaded.run) throw new CampaignAlreadyStarted(id);
    throw new CampaignActionRefused(id, 'unpublish', statusOf(loaded));
  }

  /** Pause, resume or stop: moves of the run, seen by the senders before the next request. */
  async act(workspaceId: string, id: string, action: RunAction, by: DoneBy): Promise<CampaignView> {
    const { campaign, run } = await this.loadFor(workspaceId, id, action);
    // What has not begun is stopped without a run; when it has begun just now, the run is.
    if (campaign.stage === 'scheduled')
      return (await this.scheduled.stop(workspaceId, id, by.userId))
        ? this.get(workspaceId, id)
        : this.act(workspaceId, id, action, by);
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
}
