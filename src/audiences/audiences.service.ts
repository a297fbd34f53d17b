import { Injectable } from '@nestjs/common';
import {
  Clock,
  type InputProblem,
  InvalidInput,
  newId,
  NotFound,
  type Page,
  say as sayOfInput,
} from '../common/index.js';
import { type ContactCondition, ContactReader, type ContactRow } from '../contacts/index.js';
import { AudienceCounter, type Coverage } from './audience-counter.js';
import { AudienceValues } from './audience-values.js';
import { audienceCursor, readAudienceCursor } from './audience-cursor.js';
import {
  type AudienceHolder,
  type AudiencesQuery,
  type AudienceUse,
  MAX_NAME_LENGTH,
} from './audience.dto.js';
import { AudienceResolver, type AudienceSelection, type WrittenSelection } from './audience-resolver.js';
import {
  type AudienceContent,
  type AudienceListQuery,
  AudienceRepository,
  type UsedAudience,
} from './audience.repository.js';
import { say } from './audience-texts.js';
import type { EstimatedCounts } from './estimate-counts.js';
import { shareOf } from './sampled-pages.js';

export interface AudiencePreview extends EstimatedCounts {
  countedAt: string;
  tookMs: number;
  sample: ContactRow[];
  warnings: InputProblem[];
}

/** @property limit absent: none */
export type NewAudience = Omit<AudienceContent, 'limit'> & { limit?: number | null };

/** A selection as a request writes it: a filter or a saved audience. */
export interface SelectionInput {
  filter?: unknown;
  audienceId?: string;
  exclude?: unknown;
  /** at most so many, drawn by `seed`; beside a filter only */
  limit?: number | null;
  seed?: string;
}

export interface PreviewInput extends SelectionInput {
  precision?: 'exact' | 'quick';
}

const SAMPLE_SIZE = 10;

@Injectable()
export class AudiencesService {
  constructor(
    private readonly audiences: AudienceRepository,
    private readonly resolver: AudienceResolver,
    private readonly contacts: ContactReader,
    private readonly counter: AudienceCounter,
    private readonly values: AudienceValues,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when the filter is wrong */
  async create(workspaceId: string, { limit = null, ...content }: NewAudience): Promise<UsedAudience> {
    await this.resolver.checkToSave(workspaceId, content.filter);
    return this.insert(workspaceId, { ...content, limit });
  }

  /** Another with the same filter and limit, to be changed freely: no campaign uses it. */
  async duplicate(workspaceId: string, id: string): Promise<UsedAudience> {
    const { name, filter, limit } = await this.get(workspaceId, id);
    return this.insert(workspaceId, { name: copyName(name), filter, limit });
  }

  async list(workspaceId: string, query: AudiencesQuery): Promise<Page<UsedAudience>> {
    const { cursor, sort, q, limit } = query;
    const rows = await this.audiences.list(workspaceId, {
      q,
      ...orderOf(sort),
      after: cursor === undefined ? undefined : readAudienceCursor(cursor, sort),
      limit,
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? audienceCursor(sort, last) : null };
  }

  async get(workspaceId: string, id: string): Promise<UsedAudience> {
    const audience = await this.audiences.find(workspaceId, id);
    if (!audience) throw new NotFound('audience', id);
    return audience;
  }

  /** Who uses it: campaigns, and audiences that name it. */
  async uses(
    workspaceId: string,
    id: string,
  ): Promise<{ items: AudienceUse[]; audiences: AudienceHolder[] }> {
    await this.get(workspaceId, id);
    const items = await this.audiences.usesOf(workspaceId, id);
    return { items, audiences: await this.audiences.holdersOf(workspaceId, id) };
  }

  /** Campaigns that use it select by the new filter from their next run on; a run that was planned stays as it is. */
  async update(workspaceId: string, id: string, change: Partial<NewAudience>): Promise<UsedAudience> {
    const audience = await this.get(workspaceId, id);
    const content = { ...audience, ...definedOf(change) };
    const { name, filter, limit } = content;
    if (change.filter) await this.resolver.checkToSave(workspaceId, filter, { id, name });
    if (limit !== null && audience.insideOf > 0)
      throw new InvalidInput([{ path: 'limit', ...say('limit_while_inside') }]);
    if (Object.keys(definedOf(change)).length === 0) return audience;
    await this.audiences.update(workspaceId, id, { name, filter, limit });
    return this.get(workspaceId, id);
  }

  /** @throws AppError `audience_in_use` */
  async delete(workspaceId: string, id: string): Promise<void> {
    if (!(await this.audiences.delete(workspaceId, id))) throw new NotFound('audience', id);
  }

  /** Counts its contacts now and keeps the numbers for lists. */
  async count(workspaceId: string, id: string, signal?: AbortSignal): Promise<UsedAudience> {
    const audience = await this.get(workspaceId, id);
    const { where } = await this.resolver.resolve(workspaceId, { audienceId: id }, '', signal);
    const { count, withLineId, reachable, blocked } = await this.counter.count(workspaceId, where, signal);
    await this.audiences.keepSize(audience, {
      contactCount: count,
      withLineIdCount: withLineId,
      reachableCount: reachable,
      blockedCount: blocked,
      countedAt: this.clock.now(),
    });
    return this.get(workspaceId, id);
  }

  /** How many contacts a filter or an audience selects now, and the first of them. */
  async preview(workspaceId: string, input: PreviewInput, signal?: AbortSignal): Promise<AudiencePreview> {
    const begunAt = performance.now();
    const selection = await this.resolver.written(workspaceId, selectionOf(input));
    const { precision = 'exact' } = input;
    const { counts, where, warnings } = await (precision === 'quick'
      ? this.countQuickly(workspaceId, selection, signal)
      : this.countExactly(workspaceId, selection, signal));
    const tookMs = Math.round(performance.now() - begunAt);
    const countedAt = this.clock.now().toISOString();
    // Of nobody there is no sample: to find none, every contact would be looked at once more.
    const sample =
      counts.count === 0 || !where
        ? []
        : await this.contacts.nextPage({ workspaceId, where, limit: SAMPLE_SIZE });
    return { ...counts, countedAt, tookMs, sample, warnings };
  }

  private async countExactly(
    workspaceId: string,
    selection: AudienceSelection,
    signal?: AbortSignal,
  ): Promise<Counted> {
    const { where, warnings } = await this.resolver.resolve(workspaceId, selection, '', signal);
    const counts = await this.counter.count(workspaceId, where, signal);
    return { counts: { ...counts, margin: null }, where, warnings };
  }

  /** Nobody is drawn for an estimate: that would look at all contacts, which is what it is there to avoid. */
  private async countQuickly(
    workspaceId: string,
    selection: WrittenSelection,
    signal?: AbortSignal,
  ): Promise<Counted> {
    const { draw, ...all } = selection;
    const { where, warnings } = await this.resolver.resolve(workspaceId, all, '', signal);
    const counts = await this.counter.countQuickly(workspaceId, where, signal);
    const isDrawn = draw !== undefined && counts.count > draw.count;
    return isDrawn
      ? { counts: shareOf(counts, draw.count), where: undefined, warnings }
      : { counts, where, warnings };
  }

  /** How many of the selected contacts have no value for each field; with `values`, which ones the others have. @throws InvalidInput */
  async cover(
    workspaceId: string,
    input: SelectionInput & { fields: string[]; values?: boolean },
    signal?: AbortSignal,
  ): Promise<Coverage> {
    const selection = selectionOf(input);
    const { where } = await this.resolver.resolve(workspaceId, selection, '', signal);
    const covering = input.values ? this.values : this.counter;
    return covering.cover(workspaceId, where, input.fields, signal);
  }

  private async insert(workspaceId: string, content: AudienceContent): Promise<UsedAudience> {
    const id = newId();
    await this.audiences.insert({ id, workspaceId, ...content });
    return this.get(workspaceId, id);
  }
}

function selectionOf({
  filter,
  audienceId,
  exclude,
  limit = null,
  seed = '',
}: SelectionInput): AudienceSelection {
  if (audienceId === undefined)
    return { filter, exclude, ...(limit !== null && { draw: { count: limit, seed } }) };
  if (filter !== undefined)
    throw new InvalidInput([
      {
        path: 'audienceId',
        ...sayOfInput('beside_another'),
        message: 'cannot stand beside filter; give one of the two',
      },
    ]);
  if (limit !== null) throw new InvalidInput([{ path: 'limit', ...say('limit_of_audience') }]);
  return { audienceId, exclude };
}

interface Counted {
  counts: EstimatedCounts;
  /** for the sample; absent when it is not known who was drawn */
  where: ContactCondition | undefined;
  warnings: InputProblem[];
}

const definedOf = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;

function orderOf(sort: AudiencesQuery['sort']): Pick<AudienceListQuery, 'sortBy' | 'descending'> {
  switch (sort) {
    case 'createdAt':
    case 'name':
    case 'updatedAt':
      return { sortBy: sort, descending: false };
    case '-createdAt':
      return { sortBy: 'createdAt', descending: true };
    case '-name':
      return { sortBy: 'name', descending: true };
    case '-updatedAt':
      return { sortBy: 'updatedAt', descending: true };
  }
}

const COPY = ' (copy)';

/** The longest name leaves no room for the mark; its end gives way, at a whole character. */
function copyName(name: string): string {
  const kept = name.slice(0, MAX_NAME_LENGTH - COPY.length).replace(/[\uD800-\uDBFF]$/, '');
  return kept + COPY;
}
