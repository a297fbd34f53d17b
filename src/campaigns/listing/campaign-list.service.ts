import { Injectable } from '@nestjs/common';
import { decodeCursor, InvalidInput, isUuid, type Page, toPage, say } from '../../common/index.js';
import { RunsService } from '../../runs/index.js';
import { CampaignRepository } from '../campaign.repository.js';
import { CAMPAIGN_STATUSES } from '../campaign-lifecycle.js';
import type { CampaignView } from '../campaign-view.dto.js';
import { personOf, toView } from '../campaign-view.js';
import {
  CampaignCounts,
  type CampaignsQuery,
  type CampaignSort,
  type CampaignSummary,
} from './campaign-list.dto.js';
import { CampaignListRepository, type ListedCampaign } from './campaign-list.repository.js';

/** Lists campaigns for whoever looks for one, and counts them. */
@Injectable()
export class CampaignListService {
  constructor(
    private readonly repository: CampaignListRepository,
    private readonly campaigns: CampaignRepository,
    private readonly runs: RunsService,
  ) {}

  async list(
    workspaceId: string,
    query: CampaignsQuery,
  ): Promise<Page<CampaignSummary | (CampaignSummary & CampaignView)>> {
    const { status: statuses, q: text, connectionId, sort = '-createdAt', limit, cursor } = query;
    const after = cursor === undefined ? undefined : keyOf(cursor, sort);
    const search = { statuses, text, connectionId, sort, after, limit };
    const page = toPage(await this.repository.list(workspaceId, search), limit, ({ key, id }) => [key, id]);
    const items = page.items.map(toSummary);
    return { ...page, items: query.view === 'summary' ? items : await this.inFull(workspaceId, items) };
  }

  async count(workspaceId: string): Promise<CampaignCounts> {
    const counts = new CampaignCounts();
    for (const status of CAMPAIGN_STATUSES) counts[status] = 0;
    for (const { status, count } of await this.repository.count(workspaceId)) counts[status] = count;
    return counts;
  }

  private async inFull(
    workspaceId: string,
    items: CampaignSummary[],
  ): Promise<(CampaignSummary & CampaignView)[]> {
    const ids = items.map(({ id }) => id);
    const [campaigns, runs] = await Promise.all([
      this.campaigns.findAll(workspaceId, ids),
      this.runs.findLatestOf(workspaceId, ids),
    ]);
    return items.flatMap((item) => {
      const campaign = campaigns.get(item.id);
      // Deleted since the page was read.
      if (!campaign) return [];
      const loaded = { campaign, run: runs.get(item.id) ?? null };
      return [{ ...item, ...toView(loaded, item.updatedBy?.name ?? null) }];
    });
  }
}

function toSummary(row: ListedCampaign): CampaignSummary {
  const { qualified, attempted, failed, sent } = row;
  const hasCounts = qualified !== null && attempted !== null && failed !== null && sent !== null;
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    statusReason: row.statusReason,
    connectionId: row.connectionId,
    connectionName: row.connectionName,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: personOf(row.updatedBy, row.updatedByName),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishDueAt: row.dueAt?.toISOString() ?? null,
    runId: row.runId,
    counts: hasCounts ? { qualified, attempted, pending: attempted - failed - sent, failed, sent } : null,
    isEditable: row.status === 'draft',
  };
}

/** Of another order, a cursor says nothing here. */
function keyOf(cursor: string, sort: CampaignSort): [string, string] {
  const isText = (value: unknown): boolean => typeof value === 'string';
  const [key = '', id = ''] = decodeCursor(cursor, 2, isText);
  const isKey: Record<string, (text: string) => boolean> = {
    createdAt: isUuid,
    updatedAt: (text) => /^\d{4,5}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d){0,2}$/.test(text),
    name: (text) => !text.includes('\0'),
  };
  if (isUuid(id) && isKey[sort.replace('-', '')]?.(key)) return [key, id];
  throw new InvalidInput([
    {
      path: 'cursor',
      ...say('not_a_cursor'),
      message: 'is not a cursor of this list in this order; leave it out for the first page',
    },
  ]);
}
