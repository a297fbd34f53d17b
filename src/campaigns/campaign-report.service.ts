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
      runs: runs.map((one) =>
        toRunView(one, counts.get(one.id) ?? { ...one, failureCounts: {}, retriedCounts: {} }),
      ),
    };
  }

  async list(workspaceId: string, campaignId: string, query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    const runIds = await this.chainOf(workspaceId, campaignId, query.runId);
    if (runIds.length === 0) return { items: [], nextCursor: null };
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
    const reason = query.reason && ledgerReason(query.reason);
    const rows = await this.deliveries.list(runIds, {
      status: query.status,
      reason,
      after,
      limit: query.limit,
    });
    const page = toPage(rows, query.limit, (row) => [row.contactId]);
    return { items: page.items.map(toDeliveryView), nextCursor: page.nextCursor };
  }

  async explain(workspaceId: string, campaignId: string, externalId: string): Promise<ExplanationView> {
    const runs = await this.runs.list(workspaceId, campaignId);
    const runIds = await this.chainOf(workspaceId, campaignId);
    const outcome =
      runIds.length > 0 ? await this.deliveries.find(workspaceId, runIds, externalId) : undefined;
    const run = outcome && runs.find(({ id }) => id === outcome.runId);
    if (!run || !outcome) throw new NotFound('delivery', externalId);
    const frozen = await this.deliveries.findFrozen(run.id, outcome.contactId);
    return {
      ...toDeliveryView(outcome),
      steps: explainDelivery(outcome, frozen, run.createdAt),
      messages: frozen?.messages ?? null,
      retryKey: frozen?.retryKey ?? null,
    };
  }

  /** One run that is asked for; else the latest with those whose failures it retries, the first one first. */
  private async chainOf(workspaceId: string, campaignId: string, runId?: string): Promise<string[]> {
    await this.campaigns.load(workspaceId, campaignId);
    const runs = await this.runs.list(workspaceId, campaignId);
    if (runId && !runs.some(({ id }) => id === runId)) throw new NotFound('run', runId);
    return runId ? [runId] : retryChain(runs);
  }
}

/** @param runs the latest first */
function retryChain(runs: Pick<Run, 'id' | 'retryOfRunId'>[]): string[] {
  const chain: string[] = [];
  for (let run = runs[0]; run; run = runs.find(({ id }) => id === run?.retryOfRunId)) chain.unshift(run.id);
  return chain;
}

function toRunView(run: Run, counts: RunCounts): RunView {
  return {
    id: run.id,
    status: run.status,
    statusReason: run.statusReason,
    retryOfRunId: run.retryOfRunId,
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
