import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, type Repository } from 'typeorm';
import { Database, type Queryable } from '../database/index.js';
import { Campaign } from './campaign.entity.js';

export type NewCampaign = Pick<
  Campaign,
  'id' | 'workspaceId' | 'name' | 'connectionId' | 'audienceId' | 'definition'
>;
export type CampaignChange = Pick<Campaign, 'name' | 'connectionId' | 'audienceId' | 'definition'>;

@Injectable()
export class CampaignRepository {
  constructor(
    @InjectRepository(Campaign) private readonly rows: Repository<Campaign>,
    private readonly database: Database,
  ) {}

  async insert({ id, workspaceId, name, connectionId, audienceId, definition }: NewCampaign): Promise<void> {
    await this.database.execute(
      `INSERT INTO campaigns (id, workspace_id, name, connection_id, audience_id, definition, stage)
       VALUES ($1, $2, $3, $4, $5, $6, 'draft')`,
      [id, workspaceId, name, connectionId, audienceId, JSON.stringify(definition)],
    );
  }

  async find(workspaceId: string, id: string): Promise<Campaign | null> {
    return this.rows.findOneBy({ workspaceId, id });
  }

  /** Newest first, one more than `limit` when there are more. */
  async list(workspaceId: string, after: string | undefined, limit: number): Promise<Campaign[]> {
    return this.rows.find({
      where: { workspaceId, ...(after ? { id: LessThan(after) } : {}) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  /** Messages that the active runs of other campaigns still wait to send with this connection, as planned so far. */
  async countReserved(connectionId: string, exceptCampaignId: string): Promise<number> {
    const [row] = await this.database.query<{ reserved: number }>(
      `SELECT coalesce(sum(attempted_count - sent_count - failed_count), 0)::int AS reserved FROM runs
       WHERE connection_id = $1 AND campaign_id <> $2 AND status IN ('planning', 'sending', 'paused')`,
      [connectionId, exceptCampaignId],
    );
    return row?.reserved ?? 0;
  }

  /** @returns false when it is no draft any more, or was changed since `version` was read */
  async updateDraft(
    campaign: Pick<Campaign, 'id' | 'workspaceId' | 'version'>,
    change: CampaignChange,
  ): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE campaigns SET name = $4, connection_id = $5, audience_id = $6, definition = $7,
         version = version + 1, updated_at = now()
       WHERE id = $1 AND workspace_id = $2 AND version = $3 AND stage = 'draft'`,
      [
        campaign.id,
        campaign.workspaceId,
        campaign.version,
        change.name,
        change.connectionId,
        change.audienceId,
        JSON.stringify(change.definition),
      ],
    );
    return touched > 0;
  }

  async deleteDraft(workspaceId: string, id: string): Promise<boolean> {
    const result = await this.rows.delete({ workspaceId, id, stage: 'draft' });
    return (result.affected ?? 0) > 0;
  }

  /** Of two publishers at once one gets true; `version` makes sure that what was checked is what is published. */
  async markPublished(
    tx: Queryable,
    campaign: Pick<Campaign, 'id' | 'workspaceId' | 'version'>,
  ): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE campaigns SET stage = 'published', published_at = now(), updated_at = now(), version = version + 1
       WHERE id = $1 AND workspace_id = $2 AND version = $3 AND stage = 'draft'`,
      [campaign.id, campaign.workspaceId, campaign.version],
    );
    return touched > 0;
  }

  async archive(workspaceId: string, id: string): Promise<void> {
    await this.rows.update({ workspaceId, id }, { stage: 'archived', updatedAt: () => 'now()' });
  }
}
