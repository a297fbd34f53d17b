import { say } from '../checking/check-texts.js';
import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  InvalidInput,
  newId,
  NotFound,
  type Page,
  type PageQuery,
  toPage,
} from '../../common/index.js';
import { ConnectionsService } from '../../connections/index.js';
import { Database } from '../../database/index.js';
import type { DoneBy } from '../../identity/index.js';
import { LinkShorteners } from '../../tracking/index.js';
import type { CreateCampaign, UpdateCampaign } from '../campaign.dto.js';
import { CampaignChanged } from '../campaign.errors.js';
import { CampaignRepository, type DraftContent } from '../campaign.repository.js';
import { type CampaignDefinition, mergeDefinition, newDefinition } from '../campaign-definition.js';
import type { CampaignView } from '../campaign-view.dto.js';
import { contentView, personOf } from '../campaign-view.js';
import { CampaignsService } from '../campaigns.service.js';
import { DraftCheckService } from './draft-check.service.js';
import type { DraftInput } from './draft-input.js';
import { asProblem } from './mistake.js';
import type { RevisionSummary, RevisionView } from './revision.dto.js';
import { type FullRevision, type Revision, RevisionRepository } from './revision.repository.js';

interface Wanted {
  name: string;
  connectionId: string | null;
  definition: CampaignDefinition;
}

/** Makes and changes drafts, and keeps what they were. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly repository: CampaignRepository,
    private readonly revisions: RevisionRepository,
    private readonly checker: DraftCheckService,
    private readonly connections: ConnectionsService,
    private readonly database: Database,
    private readonly shorteners: LinkShorteners,
  ) {}

  async create(workspaceId: string, input: DraftInput<CreateCampaign>, by: DoneBy): Promise<CampaignView> {
    const { name, connectionId = null, keepMistakes = false, ...parts } = input;
    const definition = mergeDefinition(newDefinition(this.shorteners.publicUrl), parts);
    const content = await this.contentOf(workspaceId, { name, connectionId, definition }, keepMistakes);
    return this.insert(workspaceId, content, by);
  }

  /** @throws CampaignChanged with what is in store, when the change is based on another version */
  async update(
    workspaceId: string,
    id: string,
    input: DraftInput<UpdateCampaign>,
    by: DoneBy,
  ): Promise<CampaignView> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'update');
    const { name, connectionId = campaign.connectionId, version, keepMistakes = false, ...parts } = input;
    if ((version ?? campaign.version) !== campaign.version) throw await this.changed(workspaceId, id);
    const definition = mergeDefinition(campaign.definition, parts);
    const wanted = { name: name ?? campaign.name, connectionId, definition };
    const content = await this.contentOf(workspaceId, wanted, keepMistakes);
    return this.save(workspaceId, id, campaign.version, content, by);
  }

  /** With its mistakes, if it has some. */
  async duplicate(workspaceId: string, id: string, by: DoneBy): Promise<CampaignView> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'duplicate');
    const { connectionId, definition } = campaign;
    const name = `${campaign.name.slice(0, 249)} (copy)`;
    return this.insert(
      workspaceId,
      await this.contentOf(workspaceId, { name, connectionId, definition }, true),
      by,
    );
  }

  async listRevisions(workspaceId: string, id: string, query: PageQuery): Promise<Page<RevisionSummary>> {
    await this.campaigns.load(workspaceId, id);
    const [before] = query.cursor ? decodeCursor(query.cursor, 1, isVersion) : [];
    const rows = await this.revisions.list(workspaceId, id, before ? Number(before) : undefined, query.limit);
    const page = toPage(rows, query.limit, ({ version }) => [String(version)]);
    return { ...page, items: page.items.map(toSummary) };
  }

  async getRevision(workspaceId: string, id: string, version: number): Promise<RevisionView> {
    const revision = await this.revisionOf(workspaceId, id, version);
    return { ...toSummary(revision), ...contentView(revision) };
  }

  /**
   * An earlier version becomes the latest, as a new one, with its mistakes; a connection that is gone is left out.
   *
   * @param basedOn the version it takes the place of
   */
  async restore(
    workspaceId: string,
    id: string,
    version: number,
    basedOn: number,
    by: DoneBy,
  ): Promise<CampaignView> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'update');
    const { name, connectionId, definition } = await this.revisionOf(workspaceId, id, version);
    if (basedOn !== campaign.version) throw await this.changed(workspaceId, id);
    const isThere = connectionId !== null && (await this.connections.exists(workspaceId, connectionId));
    const wanted = { name, connectionId: isThere ? connectionId : null, definition };
    const content = await this.contentOf(workspaceId, wanted, true);
    return this.save(workspaceId, id, campaign.version, content, by, `version ${version} again`);
  }

  private async save(
    workspaceId: string,
    id: string,
    version: number,
    content: DraftContent,
    { userId }: DoneBy,
    note?: string,
  ): Promise<CampaignView> {
    const saved = await this.database.transaction(async (tx) => {
      const isSaved = await this.repository.updateDraft(tx, { workspaceId, id, version }, content, userId);
      if (isSaved && note !== undefined) await this.revisions.add(tx, id, userId, note);
      else if (isSaved) await this.revisions.keep(tx, id, userId);
      return isSaved;
    });
    if (!saved) throw await this.changed(workspaceId, id);
    return this.campaigns.get(workspaceId, id);
  }

  private async insert(
    workspaceId: string,
    content: DraftContent,
    { userId }: DoneBy,
  ): Promise<CampaignView> {
    const id = newId();
    await this.database.transaction(async (tx) => {
      await this.repository.insert(tx, { id, workspaceId }, content, userId);
      await this.revisions.keep(tx, id, userId);
    });
    return this.campaigns.get(workspaceId, id);
  }

  /**
   * What is to be stored.
   *
   * @throws InvalidInput for a connection that is not there, which no draft can have, and unless `keepMistakes` for the rest
   */
  private async contentOf(workspaceId: string, wanted: Wanted, keepMistakes: boolean): Promise<DraftContent> {
    const { name, connectionId, definition } = wanted;
    const { mistakes } = await this.checker.inspect({ workspaceId, name, definition });
    const refused = keepMistakes ? [] : mistakes.map(asProblem);
    if (connectionId && !(await this.connections.exists(workspaceId, connectionId)))
      refused.push({ path: 'connectionId', ...say('connection_unknown') });
    if (refused.length > 0) throw new InvalidInput(refused);
    const isMissing = (part: string): boolean => mistakes.some(({ path }) => path === part);
    return {
      ...wanted,
      mistakes,
      // What it uses has columns of its own, so that it cannot be deleted meanwhile; what is gone already has none.
      audienceId: isMissing('audience.audienceId') ? null : (definition.audience.audienceId ?? null),
      messageTemplateId: isMissing('messageTemplate') ? null : (definition.messageTemplate?.id ?? null),
    };
  }

  private async revisionOf(workspaceId: string, id: string, version: number): Promise<FullRevision> {
    await this.campaigns.load(workspaceId, id);
    const revision = await this.revisions.find(workspaceId, id, version);
    if (!revision) throw new NotFound('campaign revision', String(version));
    return revision;
  }

  private async changed(workspaceId: string, id: string): Promise<CampaignChanged> {
    return new CampaignChanged(id, await this.campaigns.get(workspaceId, id));
  }
}

function toSummary({ version, savedAt, savedBy, savedByName, note }: Revision): RevisionSummary {
  return { version, savedAt: savedAt.toISOString(), savedBy: personOf(savedBy, savedByName), note };
}

function isVersion(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value);
}
