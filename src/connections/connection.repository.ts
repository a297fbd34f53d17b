import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, MoreThan, type Repository } from 'typeorm';
import { Database, isForeignKeyViolation } from '../database/index.js';
import { Connection } from './connection.entity.js';
import { ConnectionInUse } from './connection.errors.js';
import type { quotaColumns } from './quota-columns.js';

@Injectable()
export class ConnectionRepository {
  constructor(
    @InjectRepository(Connection) private readonly rows: Repository<Connection>,
    private readonly database: Database,
  ) {}

  async insert(connection: Omit<Connection, 'createdAt' | 'updatedAt'>): Promise<void> {
    await this.rows.insert(connection);
  }

  async find(workspaceId: string, id: string): Promise<Connection | null> {
    return this.rows.findOneBy({ workspaceId, id });
  }

  /** Of whatever workspace: a webhook names nothing but the connection, and proves itself by the secret. */
  async findForWebhooks(ids: readonly string[]): Promise<Connection[]> {
    return this.rows.findBy({ id: In([...ids]) });
  }

  /** The name of a connection to this account, the oldest, when there is one. */
  async findNameByBot(workspaceId: string, botUserId: string): Promise<string | undefined> {
    const row = await this.rows.findOne({ where: { workspaceId, botUserId }, order: { id: 'ASC' } });
    return row?.name;
  }

  /** The workspace's own, as a new connection takes it over. */
  async timeZoneOf(workspaceId: string): Promise<string> {
    const [row] = await this.database.query<{ timeZone: string }>(
      'SELECT time_zone AS "timeZone" FROM workspaces WHERE id = $1',
      [workspaceId],
    );
    return row?.timeZone ?? 'UTC';
  }

  /** Oldest first, one more than `limit` when there are more. */
  async list(workspaceId: string, after: string | undefined, limit: number): Promise<Connection[]> {
    return this.rows.find({
      where: { workspaceId, ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
  }

  async update(workspaceId: string, id: string, change: Partial<Connection>): Promise<void> {
    await this.rows.update({ workspaceId, id }, { ...change, updatedAt: () => 'now()' });
  }

  /** What LINE said of the webhook is no edit, so `updated_at` stays. */
  async keepWebhook(workspaceId: string, id: string, change: Partial<Connection>): Promise<void> {
    await this.rows.update({ workspaceId, id }, change);
  }

  /** What LINE said of the quota is no edit, so `updated_at` stays. */
  async keepQuota(workspaceId: string, id: string, quota: ReturnType<typeof quotaColumns>): Promise<void> {
    await this.rows.update({ workspaceId, id }, quota);
  }

  /** Only while the credential is the one that was read: what LINE said of an older one says nothing. */
  async updateIfSame(
    { workspaceId, id, sealedAccessToken, sealedChannelSecret }: Connection,
    change: Partial<Connection>,
  ): Promise<void> {
    await this.rows.update(
      {
        workspaceId,
        id,
        sealedAccessToken: sealedAccessToken ?? IsNull(),
        sealedChannelSecret: sealedChannelSecret ?? IsNull(),
      },
      { ...change, updatedAt: () => 'now()' },
    );
  }

  /** @throws ConnectionInUse while a campaign or a run names it */
  async delete(workspaceId: string, id: string): Promise<boolean> {
    try {
      const result = await this.rows.delete({ workspaceId, id });
      return (result.affected ?? 0) > 0;
    } catch (error) {
      if (isForeignKeyViolation(error)) throw new ConnectionInUse(id);
      throw error;
    }
  }
}
