import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, MoreThan, type Repository } from 'typeorm';
import {
  AppError,
  decodeCursor,
  newId,
  NotFound,
  type Page,
  type PageQuery,
  toPage,
} from '../common/index.js';
import { isUniqueViolation } from '../database/index.js';
import { TestRecipient } from './test-recipient.entity.js';
import type { CreateTestRecipient, TestRecipientView, UpdateTestRecipient } from './test-recipient.dto.js';

@Injectable()
export class TestRecipientsService {
  constructor(@InjectRepository(TestRecipient) private readonly rows: Repository<TestRecipient>) {}

  async create(workspaceId: string, { name, lineId }: CreateTestRecipient): Promise<TestRecipientView> {
    const id = newId();
    await savedOnce(() => this.rows.insert({ id, workspaceId, name, lineId }));
    return this.get(workspaceId, id);
  }

  /** In the order they were made. */
  async list(workspaceId: string, { cursor, limit }: PageQuery): Promise<Page<TestRecipientView>> {
    const [after] = cursor ? decodeCursor(cursor, 1) : [];
    const rows = await this.rows.find({
      where: { workspaceId, ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    const page = toPage(rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map(toView) };
  }

  async get(workspaceId: string, id: string): Promise<TestRecipientView> {
    const row = await this.rows.findOneBy({ workspaceId, id });
    if (!row) throw new NotFound('test recipient', id);
    return toView(row);
  }

  async update(workspaceId: string, id: string, change: UpdateTestRecipient): Promise<TestRecipientView> {
    await this.get(workspaceId, id);
    const { name, lineId } = change;
    if (name !== undefined || lineId !== undefined)
      await savedOnce(() => this.rows.update({ workspaceId, id }, { name, lineId }));
    return this.get(workspaceId, id);
  }

  async delete(workspaceId: string, id: string): Promise<void> {
    const { affected } = await this.rows.delete({ workspaceId, id });
    if (!affected) throw new NotFound('test recipient', id);
  }

  /** Those of them that are of this workspace, by id. */
  async findAll(workspaceId: string, ids: string[]): Promise<Map<string, TestRecipientView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.rows.findBy({ workspaceId, id: In(ids) });
    return new Map(rows.map((row) => [row.id, toView(row)]));
  }
}

/** @throws AppError when another test recipient has the LINE ID; the table decides, not a look before */
async function savedOnce(save: () => Promise<unknown>): Promise<void> {
  try {
    await save();
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new AppError(
      'conflict',
      'test_recipient_exists',
      'There is a test recipient with this LINE ID already. Change that one, or delete it first.',
      { cause },
    );
  }
}

function toView({ id, name, lineId, createdAt, updatedAt }: TestRecipient): TestRecipientView {
  return { id, name, lineId, createdAt, updatedAt };
}
