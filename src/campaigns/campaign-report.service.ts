import { Injectable } from '@nestjs/common';
import { decodeCursor, NotFound, type Page, toPage } from '../common/index.js';
import { DeliveryQueries, type Outcome, type RunCounts } from '../deliveries/index.js';
import { type Run, RunsService } from '../runs/index.js';
import { CampaignsService, statusOf } from './campaigns.service.js';
import { explainDelivery } from './explain-delivery.js';
import { failuresOf, funnelOf, ledgerReason, removalName } from './report.js';
import type { DeliveriesQuery, DeliveryView, ExplanationView, ReportView, RunView } from './report.dto.js';

/** Reads the numbers and the recipients behind them from the ledger; changes nothing. */
@Injectable()
export class CampaignReportService {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly runs: RunsService,
    private readonly deliveries: DeliveryQueries,
  ) {}

  async report(workspaceId: string, campaignId: string): Promise<ReportView> {
    const { campaign, run } = await this.campaigns.load(workspaceId, campaignId);
    const runs = await this.runs.list(workspaceId, campaignId);
    const counts = await this.deliveries.countsOf(runs.map(({ id }) => id));
    const counted = [...counts.values()];
    return {
      status: statusOf({ campaign, run }),
      ...funnelOf(counted),
      failures: failuresOf(counted),
      clicks: null,
      conversions: null,
      line: null,
      runs: runs.map((one) => toRunView(one, counts.get(one.id) ?? { ...one, failureCounts: {} })),
    };
  }

  async list(workspaceId: string, campaignId: string, query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    const run = await this.findRun(workspaceId, campaignId, query.runId);
    if (!run) return { items: [], nextCursor: null };
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
    const reason = query.reason && ledgerReason(query.reason);
    const rows = await this.deliveries.list(run.id, {
      status: query.status,
      reason,
      after,
      limit: query.limit,
    });
    const page = toPage(rows, query.limit, (row) => [row.contactId]);
    return { items: page.items.map(toDeliveryView), nextCursor: page.nextCursor };
  }

  async explain(workspaceId: string, campaignId: string, externalId: string): Promise<ExplanationView> {
    const run = await this.findRun(workspaceId, campaignId);
    const outcome = run && (await this.deliveries.find(workspaceId, run.id, externalId));
    if (!run || !outcome) throw new NotFound('delivery', externalId);
    const frozen = await this.deliveries.findFrozen(run.id, outcome.contactId);
    return {
      ...toDeliveryView(outcome),
      steps: explainDelivery(outcome, frozen, run.createdAt),
      messages: frozen?.messages ?? null,
      retryKey: frozen?.retryKey ?? null,
    };
  }

  private async findRun(workspaceId: string, campaignId: string, runId?: string): Promise<Run | null> {
    const { run } = await this.campaigns.load(workspaceId, campaignId);
    if (!runId) return run;
    const found = (await this.runs.list(workspaceId, campaignId)).find(({ id }) => id === runId);
    if (!found) throw new NotFound('run', runId);
    return found;
  }
}

function toRunView(run: Run, counts: RunCounts): RunView {
  return {
    id: run.id,
    status: run.status,
    statusReason: run.statusReason,
    ...funnelOf([counts]),
    startedAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

function toDeliveryView(outcome: Outcome): DeliveryView {
  return {
    externalId: outcome.externalId,
    lineId: outcome.lineId,
    status: outcome.status,
    reason: outcome.status === 'removed' ? removalName(outcome.reason) : outcome.reason,
    detail: outcome.detail,
    lineRequestId: outcome.lineRequestId,
    at: outcome.at?.toISOString() ?? null,
  };
}
