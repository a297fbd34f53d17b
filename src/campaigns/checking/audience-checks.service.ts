import { setTimeout as after } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { EventStream, InvalidInput, newId, NotFound } from '../../common/index.js';
import type { Campaign } from '../campaign.entity.js';
import { DraftCheckService } from '../drafting/draft-check.service.js';
import type { AudienceCheckView } from './audience-check.dto.js';
import { type AudienceCheck, AudienceCheckRepository } from './audience-check.repository.js';
import { AudienceCheckRunner, INTERRUPTED } from './audience-check.runner.js';

/** How often a listener is told how far it is. */
const TOLD_EVERY_MS = 300;

/** Starts checks over whole audiences, follows and cancels them. */
@Injectable()
export class AudienceChecksService implements OnModuleDestroy {
  private readonly logger = new Logger(AudienceChecksService.name);
  private readonly running = new Map<string, { ending: AbortController; work: Promise<void> }>();
  private readonly streams = new Set<EventStream>();

  constructor(
    private readonly repository: AudienceCheckRepository,
    private readonly runner: AudienceCheckRunner,
    private readonly drafts: DraftCheckService,
  ) {}

  /**
   * Answers at once; the check goes on by itself. One of the same campaign that is still running is cancelled.
   *
   * @throws DraftHasMistakes
   */
  async start(campaign: Campaign, options: { links: boolean }): Promise<AudienceCheckView> {
    await this.drafts.requireSound(campaign);
    const { id: campaignId, workspaceId, version: campaignVersion } = campaign;
    const id = newId();
    await this.repository.insert({ id, workspaceId, campaignId, campaignVersion });
    const ending = new AbortController();
    const work = this.runner
      .run(id, campaign, options, ending.signal)
      .catch(async (error: unknown) => {
        this.logger.error({ err: error, campaignId }, 'a check of an audience failed');
        await this.repository.finish(id, 'failed', { problem: inWords(error) });
      })
      .catch((error: unknown) => this.logger.error({ err: error, campaignId }, 'it could not even say so'))
      .finally(() => this.running.delete(id));
    this.running.set(id, { ending, work });
    return this.get(workspaceId, campaignId, id);
  }

  async get(workspaceId: string, campaignId: string, id: string): Promise<AudienceCheckView> {
    const check = await this.repository.find(workspaceId, campaignId, id);
    if (!check) throw new NotFound('audience check', id);
    return toView(check);
  }

  /** The latest first. */
  async list(workspaceId: string, campaignId: string): Promise<AudienceCheckView[]> {
    return (await this.repository.list(workspaceId, campaignId)).map(toView);
  }

  /** Also one that runs in another process, which notices at its next page. */
  async cancel(workspaceId: string, campaignId: string, id: string): Promise<AudienceCheckView> {
    await this.get(workspaceId, campaignId, id);
    await this.repository.finish(id, 'cancelled');
    this.running.get(id)?.ending.abort();
    return this.get(workspaceId, campaignId, id);
  }

  /** @throws NotFound */
  async follow(workspaceId: string, campaignId: string, id: string): Promise<EventStream> {
    const first = await this.get(workspaceId, campaignId, id);
    const stream = new EventStream();
    this.streams.add(stream);
    stream.once('close', () => this.streams.delete(stream));
    this.tell(stream, first, () => this.get(workspaceId, campaignId, id)).catch((error: unknown) => {
      this.logger.warn({ err: error, campaignId }, 'a listener could not be told');
      stream.end();
    });
    return stream;
  }

  async onModuleDestroy(): Promise<void> {
    for (const stream of this.streams) stream.end();
    for (const { ending } of this.running.values()) ending.abort();
    await Promise.all([...this.running.values()].map(({ work }) => work));
  }

  private async tell(
    stream: EventStream,
    first: AudienceCheckView,
    read: () => Promise<AudienceCheckView>,
  ): Promise<void> {
    let view = first;
    for (let told = -1; !stream.destroyed && !stream.readableEnded; view = await read()) {
      if (view.status !== 'running') {
        stream.send('end', view);
        return stream.end();
      }
      if (view.checked !== told) stream.send('progress', view);
      told = view.checked;
      await after(TOLD_EVERY_MS);
    }
  }
}

function toView(check: AudienceCheck): AudienceCheckView {
  const { id, status, campaignVersion, checkedCount, totalCount, createdAt, finishedAt, result, problem } =
    check;
  return {
    id,
    status,
    campaignVersion,
    checked: checkedCount,
    total: totalCount,
    startedAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    result,
    problem: status === 'failed' ? (problem ?? INTERRUPTED) : null,
  };
}

/** What of the campaign stood in the way; of anything else, only the log tells more. */
function inWords(error: unknown): string {
  if (error instanceof InvalidInput)
    return error.errors.map(({ path, message }) => `${path} ${message}`).join('; ');
  return 'The check failed for a reason that is not the campaign’s. Start it again.';
}
