import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CampaignProgressService } from './campaign-progress.service.js';
import type { ProgressView } from './progress.dto.js';
import type { ProgressStream } from './progress-stream.js';
import { ProgressWatch } from './progress-watch.js';

/** Who watches which campaign in this process. */
@Injectable()
export class ProgressFeed implements OnModuleDestroy {
  private readonly logger = new Logger(ProgressFeed.name);
  private readonly watches = new Map<string, ProgressWatch>();
  private isEnding = false;

  constructor(private readonly progress: CampaignProgressService) {}

  /** @throws NotFound, also for a campaign of another workspace */
  async open(workspaceId: string, campaignId: string): Promise<ProgressStream> {
    // Before the watch is looked for: whose campaign it is has to be found out for every listener.
    const view = await this.progress.read(workspaceId, campaignId);
    const watch = this.watches.get(campaignId) ?? this.watch(workspaceId, campaignId, view);
    const stream = watch.open();
    if (this.isEnding) watch.end();
    return stream;
  }

  /** Before anything waits for the server to close, which waits for every answer to end. */
  onModuleDestroy(): void {
    this.isEnding = true;
    for (const watch of this.watches.values()) watch.end();
  }

  private watch(workspaceId: string, campaignId: string, latest: ProgressView): ProgressWatch {
    const watch = new ProgressWatch(latest, {
      read: () => this.progress.read(workspaceId, campaignId),
      onEnd: () => this.watches.delete(campaignId),
      onError: (err) =>
        this.logger.warn({ err, campaignId }, 'a reading of the progress failed; it is tried again'),
    });
    this.watches.set(campaignId, watch);
    return watch;
  }
}
