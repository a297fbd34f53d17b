import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  type InputProblem,
  InvalidInput,
  isUuid,
  newId,
  NotFound,
  type Page,
  toPage,
} from '../common/index.js';
import { ContactReader, type ContactRow } from '../contacts/index.js';
import type { Audience } from './audience.entity.js';
import { AudienceResolver } from './audience-resolver.js';
import { AudienceRepository } from './audience.repository.js';

export interface AudiencePreview {
  count: number;
  withLineId: number;
  sample: ContactRow[];
  warnings: InputProblem[];
}

const SAMPLE_SIZE = 10;

@Injectable()
export class AudiencesService {
  constructor(
    private readonly audiences: AudienceRepository,
    private readonly resolver: AudienceResolver,
    private readonly contacts: ContactReader,
  ) {}

  /** @throws InvalidInput when the filter is wrong */
  async create(workspaceId: string, name: string, filter: object): Promise<Audience> {
    await this.resolver.resolve(workspaceId, { filter });
    const id = newId();
    await this.audiences.insert({ id, workspaceId, name, filter });
    return this.get(workspaceId, id);
  }

  async list(workspaceId: string, cursor: string | undefined, limit: number): Promise<Page<Audience>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    if (after !== undefined && !isUuid(after))
      throw new InvalidInput([{ path: 'cursor', message: 'is not a cursor of this list' }]);
    const rows = await this.audiences.list(workspaceId, after, limit + 1);
    return toPage(rows, limit, (audience) => [audience.id]);
  }

  async get(workspaceId: string, id: string): Promise<Audience> {
    const audience = await this.audiences.find(workspaceId, id);
    if (!audience) throw new NotFound('audience', id);
    return audience;
  }

  /** Campaigns that use it select by the new filter from their next run on; a run that was planned stays as it is. */
  async update(
    workspaceId: string,
    id: string,
    change: { name?: string; filter?: object },
  ): Promise<Audience> {
    const audience = await this.get(workspaceId, id);
    if (change.name === undefined && change.filter === undefined) return audience;
    if (change.filter) await this.resolver.resolve(workspaceId, { filter: change.filter });
    await this.audiences.update(workspaceId, id, change);
    return this.get(workspaceId, id);
  }

  /** @throws AppError `audience_in_use` */
  async delete(workspaceId: string, id: string): Promise<void> {
    if (!(await this.audiences.delete(workspaceId, id))) throw new NotFound('audience', id);
  }

  /** How many contacts a filter selects now, and the first of them. */
  async preview(workspaceId: string, filter: unknown, exclude: unknown): Promise<AudiencePreview> {
    const { where, warnings } = await this.resolver.resolve(workspaceId, { filter, exclude });
    const counts = await this.contacts.count(workspaceId, where);
    const sample = await this.contacts.nextPage({ workspaceId, where, limit: SAMPLE_SIZE });
    return { ...counts, sample, warnings };
  }
}
