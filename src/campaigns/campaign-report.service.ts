import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { decodeCursor, NotFound, type Page, toPage } from '../common/index.js';
import { DeliveryQueries, type Outcome, type RunCounts } from '../deliveries/index.js';
import { type Run, RunsService } from '../runs/index.js';
import { ClickCounts } from '../tracking/index.js';
import { statusOf } from './campaign-view.js';
import { CampaignsService } from './campaigns.service.js';
import { CSV_PAGE_ROWS, deliveriesCsv } from './deliveries-csv.js';
import { explainDelivery } from './explain-delivery.js';
import { failuresOf, funnelOf, ledgerReason, removalName } from './report.js';
import type {
  ClicksView,
  DeliveriesQuery,
  DeliveryView,
  ExplanationView,
  ReportView,
  RunView,
} from './report.dto.js';

/** Reads the numbers and the recipients behind them from the ledger; changes nothing. */
@Injectable()
export class CampaignReportService {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly runs: RunsService,
    private readonly deliveries: DeliveryQueries,
    private readonly clicks: ClickCounts,
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
      clicks: await this.clicksOf(workspaceId, runs),
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
    const rows = await this.deliveries.list(runIds, {
      status: query.status,
      reason: query.reason && ledgerReason(query.reason),
      text: query.q,
      after,
      limit: query.limit,
    });
    const page = toPage(rows, query.limit, (row) => [row.contactId]);
    return { items: page.items.map(toDeliveryView), nextCursor: page.nextCursor };
  }

  /** The same without pages, as a file: all that the filters leave. @throws NotFound before the first byte */
  async listAsCsv(workspaceId: string, campaignId: string, query: DeliveriesQuery): Promise<Readable> {
    const first = { ...query, limit: CSV_PAGE_ROWS, cursor: undefined };
    const page = await this.list(workspaceId, campaignId, first);
    return deliveriesCsv(page, (cursor) => this.list(workspaceId, campaignId, { ...first, cursor }));
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
      steps: explainDelivery(outcome, frozen, run),
      messages: frozen?.messages ?? null,
      retryKey: frozen?.retryKey ?? null,
      contentsKeptDays: run.contentsKeptDays,
    };
  }

  private async clicksOf(workspaceId: string, runs: Run[]): Promise<ClicksView | null> {
    const tracked = runs.filter(({ plan }) => (plan.tracking ?? 'none') !== 'none');
    if (tracked.length === 0) return null;
    const runIds = tracked.map(({ id }) => id);
    // The latest run comes first.
    const since = tracked.at(-1)?.createdAt ?? new Date(0);
    const [{ contacts, lastAt, ...counts }, hours] = await Promise.all([
      this.clicks.ofRuns(workspaceId, runIds),
      this.clicks.byHour(workspaceId, runIds, since),
    ]);
    const isKnown = tracked.some(({ plan }) => plan.tracking === 'contact');
    return {
      ...counts,
      contacts: isKnown ? contacts : null,
      byHour: hours.map(({ at, total }) => ({ at: at.toISOString(), total })),
      lastAt: lastAt?.toISOString() ?? null,
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
    displayName: outcome.displayName,
    lineId: outcome.lineId,
    status: outcome.status,
    reason: outcome.status === 'removed' ? removalName(outcome.reason) : outcome.reason,
    detail: outcome.detail,
    lineRequestId: outcome.lineRequestId,
    at: outcome.at?.toISOString() ?? null,
  };
}
