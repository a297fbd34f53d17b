import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../database/index.js';
import type { RunPlan } from '../../runs/index.js';
import type { Campaign } from '../campaign.entity.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { VersionOf } from '../campaign.repository.js';

/** What is frozen when a campaign is published that starts later. */
export interface ScheduledStart {
  plan: RunPlan;
  /** contacts that matched when it was published */
  audienceCount: number;
  /** the draft, for who takes it back: of a message template, publishing has fixed the version */
  draft: CampaignDefinition;
}

export interface DueCampaign {
  id: string;
  workspaceId: string;
  connectionId: string;
  start: ScheduledStart;
}

/** Campaigns that wait for their start. Every move out of waiting is one conditional update: of several at once, one moves. */
@Injectable()
export class ScheduledStartRepository {
  constructor(private readonly database: Database) {}

  /** @returns false when it is no draft any more, or was changed since `version` was read */
  async schedule(
    tx: Queryable,
    campaign: VersionOf & Pick<Campaign, 'definition'>,
    dueAt: Date,
    start: ScheduledStart,
    userId: string | null,
  ): Promise<boolean> {
    const { id, workspaceId, version, definition } = campaign;
    const touched = await tx.execute(
      `UPDATE campaigns SET stage = 'scheduled', due_at = $4, scheduled_start = $5, definition = $6, mistakes = '[]',
         version = version + 1, updated_at = now(), updated_by = $7
       WHERE id = $1 AND workspace_id = $2 AND version = $3 AND stage = 'draft'`,
      [id, workspaceId, version, dueAt, JSON.stringify(start), JSON.stringify(definition), userId],
    );
    return touched > 0;
  }

  /** A draft again, as it was. @returns false when it waits no longer */
  async takeBack(workspaceId: string, id: string, userId: string | null): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE campaigns SET stage = 'draft', definition = scheduled_start -> 'draft', due_at = NULL,
         scheduled_start = NULL, version = version + 1, updated_at = now(), updated_by = $3
       WHERE id = $1 AND workspace_id = $2 AND stage = 'scheduled'`,
      [id, workspaceId, userId],
    );
    return touched > 0;
  }

  /** For good, before anything began. @returns false when it waits no longer */
  async stop(workspaceId: string, id: string, userId: string | null): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE campaigns SET stage = 'stopped', due_at = NULL, scheduled_start = NULL, updated_at = now(), updated_by = $3
       WHERE id = $1 AND workspace_id = $2 AND stage = 'scheduled'`,
      [id, workspaceId, userId],
    );
    return touched > 0;
  }

  /** The campaign that has been due the longest, if there is one and nobody else has it in hand. */
  async findDue(tx: Queryable, except: string[]): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM campaigns WHERE stage = 'scheduled' AND due_at <= now() AND id <> ALL($1)
       ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [except],
    );
    return row?.id;
  }

  /** Takes it out of waiting, in the transaction that makes its run: a process that dies leaves it waiting. */
  async claim(tx: Queryable, id: string): Promise<DueCampaign | undefined> {
    const [row] = await tx.query<DueCampaign>(
      `WITH due AS (
         SELECT id, scheduled_start FROM campaigns WHERE id = $1 AND stage = 'scheduled' AND due_at <= now() FOR UPDATE)
       UPDATE campaigns c SET stage = 'published', published_at = now(), updated_at = now(), due_at = NULL,
         scheduled_start = NULL
       FROM due WHERE c.id = due.id AND c.stage = 'scheduled'
       RETURNING c.id, c.workspace_id AS "workspaceId", c.connection_id AS "connectionId", due.scheduled_start AS start`,
      [id],
    );
    return row;
  }
}
