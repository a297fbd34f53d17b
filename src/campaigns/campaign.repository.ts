import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { Database, type Queryable } from '../database/index.js';
import { Campaign } from './campaign.entity.js';

/** What of a draft is edited. */
export type DraftContent = Pick<
  Campaign,
  'name' | 'connectionId' | 'audienceId' | 'messageTemplateId' | 'definition' | 'mistakes'
>;

/** A campaign as it was read, for a change that must not overwrite another one. */
export type VersionOf = Pick<Campaign, 'id' | 'workspaceId' | 'version'>;

@Injectable()
export class CampaignRepository {
  constructor(
    @InjectRepository(Campaign) private readonly rows: Repository<Campaign>,
    private readonly database: Database,
  ) {}

  /** @param userId who makes it, null with an API key */
  async insert(
    tx: Queryable,
    { id, workspaceId }: Pick<Campaign, 'id' | 'workspaceId'>,
    content: DraftContent,
    userId: string | null,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO campaigns (id, workspace_id, updated_by, name, connection_id, audience_id, message_template_id,
         definition, mistakes, stage)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft')`,
      [id, workspaceId, userId, ...columnsOf(content)],
    );
  }

  async find(workspaceId: string, id: string): Promise<Campaign | null> {
    return this.rows.findOneBy({ workspaceId, id });
  }

  async findAll(workspaceId: string, ids: string[]): Promise<Map<string, Campaign>> {
    const rows = ids.length === 0 ? [] : await this.rows.findBy({ workspaceId, id: In(ids) });
    return new Map(rows.map((campaign) => [campaign.id, campaign]));
  }

  /** The person's name, while there is such a person. */
  async nameOfUser(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ name: string }>('SELECT name FROM users WHERE id = $1', [id]);
    return row?.name ?? null;
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
    tx: Queryable,
    { id, workspaceId, version }: VersionOf,
    content: DraftContent,
    userId: string | null,
  ): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE campaigns SET name = $5, connection_id = $6, audience_id = $7, message_template_id = $8, definition = $9,
         mistakes = $10, version = version + 1, updated_at = now(), updated_by = $4
       WHERE id = $1 AND workspace_id = $2 AND version = $3 AND stage = 'draft'`,
      [id, workspaceId, version, userId, ...columnsOf(content)],
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
    campaign: VersionOf & Pick<Campaign, 'definition'>,
    userId: string | null,
  ): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE campaigns SET stage = 'published', published_at = now(), updated_at = now(), version = version + 1,
         definition = $4, mistakes = '[]', updated_by = $5
       WHERE id = $1 AND workspace_id = $2 AND version = $3 AND stage = 'draft'`,
      [campaign.id, campaign.workspaceId, campaign.version, JSON.stringify(campaign.definition), userId],
    );
    return touched > 0;
  }

  /** Notes that a test of this version arrived at LINE; one of an older version takes the place of none of a newer. */
  async markTested(workspaceId: string, id: string, version: number): Promise<void> {
    await this.database.execute(
      `UPDATE campaigns SET tested_version = $3, tested_at = now()
       WHERE id = $1 AND workspace_id = $2 AND coalesce(tested_version, 0) <= $3`,
      [id, workspaceId, version],
    );
  }

  /** @returns false when it has been scheduled meanwhile */
  async archive(workspaceId: string, id: string, userId: string | null): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE campaigns SET stage = 'archived', updated_at = now(), updated_by = $3
       WHERE id = $1 AND workspace_id = $2 AND stage <> 'scheduled'`,
      [id, workspaceId, userId],
    );
    return touched > 0;
  }
}

function columnsOf(content: DraftContent): unknown[] {
  const { name, connectionId, audienceId, messageTemplateId, definition, mistakes } = content;
  const texts = [JSON.stringify(definition), JSON.stringify(mistakes)];
  return [name, connectionId, audienceId, messageTemplateId, ...texts];
}
