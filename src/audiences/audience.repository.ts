import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type Repository } from 'typeorm';
import { AppError } from '../common/index.js';
import { isForeignKeyViolation } from '../database/index.js';
import { Audience } from './audience.entity.js';

@Injectable()
export class AudienceRepository {
  constructor(@InjectRepository(Audience) private readonly audiences: Repository<Audience>) {}

  /** In the order of ids, which is the order they were made in. */
  list(workspaceId: string, after: string | undefined, limit: number): Promise<Audience[]> {
    return this.audiences.find({
      where: { workspaceId, ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  async find(workspaceId: string, id: string): Promise<Audience | undefined> {
    return (await this.audiences.findOneBy({ workspaceId, id })) ?? undefined;
  }

  async insert(audience: Pick<Audience, 'id' | 'workspaceId' | 'name' | 'filter'>): Promise<void> {
    await this.audiences.insert(audience);
  }

  async update(
    workspaceId: string,
    id: string,
    change: Partial<Pick<Audience, 'name' | 'filter'>>,
  ): Promise<void> {
    await this.audiences.update({ workspaceId, id }, change);
  }

  /**
   * @returns whether there was one
   * @throws AppError `audience_in_use` while campaigns refer to it; the foreign key decides, not a look before
   */
  async delete(workspaceId: string, id: string): Promise<boolean> {
    try {
      const { affected } = await this.audiences.delete({ workspaceId, id });
      return (affected ?? 0) > 0;
    } catch (cause) {
      if (!isForeignKeyViolation(cause)) throw cause;
      throw new AppError(
        'conflict',
        'audience_in_use',
        'Campaigns use this audience. Delete them, or give them another audience, first.',
        { context: { id }, cause },
      );
    }
  }
}
