import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { referencesOf, type SavedAudience } from '#libs/rules';
import { AppError, isUuid } from '../common/index.js';
import { Database, isForeignKeyViolation, type Queryable } from '../database/index.js';
import { Audience } from './audience.entity.js';

export type SizeColumns = Pick<
  Audience,
  'contactCount' | 'withLineIdCount' | 'reachableCount' | 'blockedCount' | 'countedAt'
>;

/**
 * @property usedBy campaigns that refer to it, whatever their state
 * @property insideOf other audiences that name it
 */
export type UsedAudience = Audience & { usedBy: number; insideOf: number };

/** What of an audience is written. */
export type AudienceContent = Pick<Audience, 'name' | 'filter' | 'limit'>;

/** @property position where it stands in the order, as text: what a page of the list begins after */
export type ListedAudience = UsedAudience & { position: string };

export interface AudienceListQuery {
  /** a part of the name */
  q?: string;
  sortBy: 'createdAt' | 'name' | 'updatedAt';
  descending: boolean;
  after?: { position: string; id: string };
  limit: number;
}

/** What a list is ordered by, with the type its position is read back as. The order of ids is that of making. */
const ORDERS = {
  createdAt: { key: 'a.id', type: 'uuid' },
  name: { key: 'lower(a.name)', type: 'text' },
  updatedAt: { key: 'a.updated_at', type: 'timestamptz' },
} as const;

const COLUMNS = `a.id, a.workspace_id AS "workspaceId", a.name, a.filter, a.contact_limit AS "limit", a.contact_count AS "contactCount",
  a.with_line_id_count AS "withLineIdCount", a.reachable_count AS "reachableCount", a.blocked_count AS "blockedCount",
  a.counted_at AS "countedAt", a.created_at AS "createdAt", a.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM campaigns c WHERE c.audience_id = a.id) AS "usedBy",
  (SELECT count(*)::int FROM audience_parts p WHERE p.workspace_id = a.workspace_id AND p.part_id = a.id) AS "insideOf"`;

/** Enough to go and look. */
const SHOWN_USES = 100;

@Injectable()
export class AudienceRepository {
  constructor(
    @InjectRepository(Audience) private readonly audiences: Repository<Audience>,
    private readonly database: Database,
  ) {}

  /** One more than `limit` when there are more. */
  list(workspaceId: string, query: AudienceListQuery): Promise<ListedAudience[]> {
    const { q = null, after, limit } = query;
    const { key, type } = ORDERS[query.sortBy];
    const [direction, beyond] = query.descending ? ['DESC', '<'] : ['ASC', '>'];
    return this.database.query<ListedAudience>(
      `SELECT ${COLUMNS}, (${key})::text AS position FROM audiences a
       WHERE a.workspace_id = $1 AND ($2::text IS NULL OR strpos(lower(a.name), lower($2)) > 0)
         AND ($3::text IS NULL OR (${key}, a.id) ${beyond} ($3::${type}, $4::uuid))
       ORDER BY ${key} ${direction}, a.id ${direction} LIMIT $5`,
      [workspaceId, q, after?.position ?? null, after?.id ?? null, limit + 1],
    );
  }

  async find(workspaceId: string, id: string): Promise<UsedAudience | undefined> {
    const [row] = await this.database.query<UsedAudience>(
      `SELECT ${COLUMNS} FROM audiences a WHERE a.workspace_id = $1 AND a.id = $2`,
      [workspaceId, id],
    );
    return row;
  }

  /** Which campaigns use it, or name it in conditions of a draft. Read from their table: campaigns know audiences, and not the other way round. */
  usesOf(workspaceId: string, id: string): Promise<{ campaignId: string; name: string; stage: string }[]> {
    return this.database.query(
      `SELECT c.id AS "campaignId", c.name, c.stage FROM campaigns c
       WHERE c.workspace_id = $1
         AND (c.audience_id = $2 OR (c.stage = 'draft' AND strpos(lower((c.definition -> 'audience')::text), $2::text) > 0))
       ORDER BY c.id DESC LIMIT $3`,
      [workspaceId, id, SHOWN_USES],
    );
  }

  /** Which audiences name it. */
  holdersOf(workspaceId: string, id: string): Promise<{ audienceId: string; name: string }[]> {
    return this.database.query(
      `SELECT a.id AS "audienceId", a.name FROM audience_parts p JOIN audiences a ON a.id = p.audience_id
       WHERE p.workspace_id = $1 AND p.part_id = $2 ORDER BY a.id DESC LIMIT $3`,
      [workspaceId, id, SHOWN_USES],
    );
  }

  /** Those of these audiences that there are, as filters that name them see them. */
  findNamed(workspaceId: string, ids: string[]): Promise<(SavedAudience & { id: string })[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT a.id, a.name, a.filter, a.contact_limit AS "limit" FROM audiences a
       WHERE a.workspace_id = $1 AND a.id = ANY ($2::uuid[])`,
      [workspaceId, ids],
    );
  }

  /** Those of these campaigns that there are. */
  async campaignsAmong(workspaceId: string, ids: string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }>(
      'SELECT c.id FROM campaigns c WHERE c.workspace_id = $1 AND c.id = ANY ($2::uuid[])',
      [workspaceId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** @throws AppError `audience_part_gone` when an audience that it names was deleted just now */
  async insert({
    id,
    workspaceId,
    ...content
  }: AudienceContent & Pick<Audience, 'id' | 'workspaceId'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.execute(
        'INSERT INTO audiences (id, workspace_id, name, filter, contact_limit) VALUES ($1, $2, $3, $4, $5)',
        [id, workspaceId, content.name, JSON.stringify(content.filter), content.limit],
      );
      await this.keepParts(tx, workspaceId, id, content.filter);
    });
  }

  /** A size belongs to what was counted, so it goes with another filter or limit. @throws as `insert` */
  async update(workspaceId: string, id: string, content: AudienceContent): Promise<void> {
    const { name, filter, limit } = content;
    await this.database.transaction(async (tx) => {
      await tx.execute(
        `UPDATE audiences a SET name = $3, filter = $4, contact_limit = $5, updated_at = now(),
           (contact_count, with_line_id_count, reachable_count, blocked_count, counted_at) = (
             SELECT a.contact_count, a.with_line_id_count, a.reachable_count, a.blocked_count, a.counted_at
             WHERE a.filter = $4::jsonb AND a.contact_limit IS NOT DISTINCT FROM $5::int)
         WHERE workspace_id = $1 AND id = $2`,
        [workspaceId, id, name, JSON.stringify(filter), limit],
      );
      await this.keepParts(tx, workspaceId, id, filter);
    });
  }

  private async keepParts(tx: Queryable, workspaceId: string, id: string, filter: object): Promise<void> {
    const parts = [...referencesOf([filter]).audiences].filter((part) => isUuid(part));
    await tx.execute('DELETE FROM audience_parts WHERE workspace_id = $1 AND audience_id = $2', [
      workspaceId,
      id,
    ]);
    if (parts.length === 0) return;
    try {
      await tx.execute(
        `INSERT INTO audience_parts (workspace_id, audience_id, part_id)
         SELECT $1, $2, part FROM unnest($3::uuid[]) AS part`,
        [workspaceId, id, parts],
      );
    } catch (cause) {
      if (!isForeignKeyViolation(cause)) throw cause;
      throw new AppError(
        'conflict',
        'audience_part_gone',
        'An audience inside this one was deleted just now. Load it again.',
        { context: { id }, cause },
      );
    }
  }

  /** Only while it has the filter and the limit that were counted. To be counted is no edit, so `updated_at` stays. */
  async keepSize(
    { workspaceId, id, filter, limit }: Pick<Audience, 'workspaceId' | 'id' | 'filter' | 'limit'>,
    size: SizeColumns,
  ): Promise<void> {
    await this.database.execute(
      `UPDATE audiences SET contact_count = $4, with_line_id_count = $5, reachable_count = $6, blocked_count = $7,
         counted_at = $8
       WHERE workspace_id = $1 AND id = $2 AND filter = $3::jsonb AND contact_limit IS NOT DISTINCT FROM $9::int`,
      [
        workspaceId,
        id,
        JSON.stringify(filter),
        size.contactCount,
        size.withLineIdCount,
        size.reachableCount,
        size.blockedCount,
        size.countedAt,
        limit,
      ],
    );
  }

  /**
   * @returns whether there was one
   * @throws AppError `audience_in_use` while campaigns or other audiences refer to it; the foreign keys decide; only drafts that name it in conditions are looked for
   */
  async delete(workspaceId: string, id: string): Promise<boolean> {
    if ((await this.usesOf(workspaceId, id)).length > 0) throw inUse(id);
    try {
      const { affected } = await this.audiences.delete({ workspaceId, id });
      return (affected ?? 0) > 0;
    } catch (cause) {
      if (!isForeignKeyViolation(cause)) throw cause;
      throw inUse(id, cause);
    }
  }
}

function inUse(id: string, cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'audience_in_use',
    'Campaigns use this audience, or other audiences name it. Delete them, or give them another audience, first.',
    { context: { id }, cause },
  );
}
