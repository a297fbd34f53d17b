import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { OutcomeQueries } from '../deliveries/index.js';
import type { Run } from '../runs/index.js';
import { type CampaignStatus, isEnding } from './campaign-lifecycle.js';
import { statusOf } from './campaign-view.js';
import { CampaignsService } from './campaigns.service.js';
import type { ProgressView } from './progress.dto.js';
import { progressOf, type RunPhase, SPEED_WINDOW_SECONDS } from './run-progress.js';

const WITHOUT_RUN = {
  runId: null,
  statusReason: null,
  audience: { total: null, planned: 0 },
  qualified: 0,
  removed: 0,
  attempted: 0,
  pending: 0,
  failed: 0,
  sent: 0,
  perSecond: 0,
  secondsLeft: null,
  startedAt: null,
  finishedAt: null,
};

/** Reads how far the latest run has come. From the ledger alone, so that every process answers the same. */
@Injectable()
export class CampaignProgressService {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly outcomes: OutcomeQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async read(workspaceId: string, campaignId: string): Promise<ProgressView> {
    const loaded = await this.campaigns.load(workspaceId, campaignId);
    const status = statusOf(loaded);
    return loaded.run
      ? { ...(await this.readRun(loaded.run)), status }
      : { ...WITHOUT_RUN, phase: endedBefore(status), status, at: this.clock.now().toISOString() };
  }

  /** The counts are columns of one row and of one moment; only the speed is read after them. */
  private async readRun(run: Run): Promise<Omit<ProgressView, 'status'>> {
    const recent = await this.outcomes.recent(run.id, SPEED_WINDOW_SECONDS);
    return {
      runId: run.id,
      statusReason: isEnding(run) ? 'stopping' : run.statusReason,
      ...progressOf({ ...run, limit: run.plan.audience.limit }, recent),
      startedAt: run.createdAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
      at: recent.at.toISOString(),
    };
  }
}

/** Stopped before it began: nothing more will come. */
function endedBefore(status: CampaignStatus): RunPhase | null {
  return status === 'stopped' ? 'ended' : null;
}
