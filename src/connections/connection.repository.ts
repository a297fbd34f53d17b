import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, MoreThan, type Repository } from 'typeorm';
import { isForeignKeyViolation } from '../database/index.js';
import { Connection } from './connection.entity.js';
import { ConnectionInUse } from './connection.errors.js';
import type { quotaColumns } from './quota-columns.js';

@Injectable()
export class ConnectionRepository {
  constructor(@InjectRepository(Connection) private readonly rows: Repository<Connection>) {}

  async insert(connection: Omit<Connection, 'createdAt' | 'updatedAt'>): Promise<void> {
    await this.rows.insert(connection);
  }

  async find(workspaceId: string, id: string): Promise<Connection | null> {
    return this.rows.findOneBy({ workspaceId, id });
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
