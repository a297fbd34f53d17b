import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ILike, IsNull, LessThan, type Repository } from 'typeorm';
import { Database, isForeignKeyViolation } from '../database/index.js';
import { MessageTemplate, MessageTemplateVersion } from './message-template.entity.js';
import { MessageTemplateInUse } from './message-template.errors.js';

type Messages = MessageTemplateVersion['messages'];

export interface TemplateFilter {
  /** part of the name */
  q?: string;
  withArchived: boolean;
  after?: string;
  limit: number;
}

@Injectable()
export class MessageTemplateRepository {
  constructor(
    @InjectRepository(MessageTemplate) private readonly templates: Repository<MessageTemplate>,
    @InjectRepository(MessageTemplateVersion) private readonly versions: Repository<MessageTemplateVersion>,
    private readonly database: Database,
  ) {}

  async insert(
    template: Pick<MessageTemplate, 'id' | 'workspaceId' | 'name'>,
    messages: Messages,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.execute('INSERT INTO message_templates (id, workspace_id, name) VALUES ($1, $2, $3)', [
        template.id,
        template.workspaceId,
        template.name,
      ]);
      await tx.execute(
        'INSERT INTO message_template_versions (message_template_id, version, messages) VALUES ($1, 1, $2)',
        [template.id, JSON.stringify(messages)],
      );
    });
  }

  async find(workspaceId: string, id: string): Promise<MessageTemplate | null> {
    return this.templates.findOneBy({ workspaceId, id });
  }

  /** Newest first, one more than `limit` when there are more. */
  async list(
    workspaceId: string,
    { q, withArchived, after, limit }: TemplateFilter,
  ): Promise<MessageTemplate[]> {
    return this.templates.find({
      where: {
        workspaceId,
        ...(after ? { id: LessThan(after) } : {}),
        ...(q ? { name: ILike(`%${q.replace(/[\\%_]/g, '\\$&')}%`) } : {}),
        ...(withArchived ? {} : { archivedAt: IsNull() }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  /** Callers have made sure that the template is of the asking workspace. */
  async findVersion(messageTemplateId: string, version: number): Promise<MessageTemplateVersion | null> {
    return this.versions.findOneBy({ messageTemplateId, version });
  }

  /** The latest first, one more than `limit` when there are more. */
  async listVersions(
    messageTemplateId: string,
    before: number | undefined,
    limit: number,
  ): Promise<MessageTemplateVersion[]> {
    return this.versions.find({
      where: { messageTemplateId, ...(before === undefined ? {} : { version: LessThan(before) }) },
      order: { version: 'DESC' },
      take: limit + 1,
    });
  }

  /** Of two who add a version to the same one at once, one gets false. */
  async addVersion(
    template: Pick<MessageTemplate, 'id' | 'workspaceId' | 'latestVersion'>,
    messages: Messages,
    note: string | null,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const moved = await tx.execute(
        `UPDATE message_templates SET latest_version = latest_version + 1, updated_at = now()
         WHERE id = $1 AND workspace_id = $2 AND latest_version = $3`,
        [template.id, template.workspaceId, template.latestVersion],
      );
      if (moved === 0) return false;
      await tx.execute(
        `INSERT INTO message_template_versions (message_template_id, version, messages, note) VALUES ($1, $2, $3, $4)`,
        [template.id, template.latestVersion + 1, JSON.stringify(messages), note],
      );
      return true;
    });
  }

  async update(
    workspaceId: string,
    id: string,
    change: Partial<Pick<MessageTemplate, 'name' | 'archivedAt'>>,
  ): Promise<void> {
    await this.templates.update({ workspaceId, id }, change);
  }

  /** @throws MessageTemplateInUse while campaigns name it; the foreign key decides, not a look before */
  async delete(workspaceId: string, id: string): Promise<boolean> {
    try {
      const { affected } = await this.templates.delete({ workspaceId, id });
      return (affected ?? 0) > 0;
    } catch (cause) {
      if (!isForeignKeyViolation(cause)) throw cause;
      throw new MessageTemplateInUse(id, cause);
    }
  }
}
