import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { outdatedBefore, type Retention, RETENTION_SETTINGS } from '#libs/retention';
import { Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { WorkLoop } from '../queue/index.js';
import { OutdatedData } from './outdated-data.js';
import { RetentionRepository } from './retention.repository.js';

const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Removes what workspaces do not keep any longer, a piece at a time, so that nobody waits for it. Whatever ends it half-way, the next look
 * finds the rest.
 */
@Injectable()
export class RetentionSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Retention');
  private readonly loop = new WorkLoop({
    step: () => this.sweepAll(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'removing outdated data failed; it is tried again'),
  });

  constructor(
    private readonly repository: RetentionRepository,
    private readonly outdated: OutdatedData,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('plan')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  /** A setting was changed. Another process finds out within the hour. */
  wake(): void {
    this.loop.wake();
  }

  /** @returns whether to look again at once, since settings were changed meanwhile */
  private async sweepAll(): Promise<boolean> {
    let wasChanged = false;
    for (const workspaceId of await this.repository.listLimited()) {
      if (this.loop.isEnding) return false;
      if ((await this.sweepSafely(workspaceId)) === 'changed') wasChanged = true;
    }
    return wasChanged;
  }

  /** What cannot be done for one workspace is no reason to leave out the others. */
  private async sweepSafely(workspaceId: string): Promise<'done' | 'changed' | 'ending' | 'failed'> {
    try {
      return await this.sweep(workspaceId);
    } catch (err) {
      this.logger.error({ err, workspaceId }, 'removing outdated data failed; it is tried again');
      return 'failed';
    }
  }

  private async sweep(workspaceId: string): Promise<'done' | 'changed' | 'ending'> {
    const retention = await this.repository.get(workspaceId);
    const now = this.clock.now();
    for (const holder of this.outdated.holders) {
      const days = retention[holder.setting];
      if (days === null) continue;
      for await (const _piece of holder.remove({ workspaceId, days, before: outdatedBefore(now, days) })) {
        if (this.loop.isEnding) return 'ending';
        // Who turns it off, or gives more days, keeps what is still there.
        if (!isSame(retention, await this.repository.get(workspaceId))) return 'changed';
      }
    }
    await this.repository.noteSwept(workspaceId, retention, now);
    return 'done';
  }
}

const isSame = (one: Retention, other: Retention): boolean =>
  RETENTION_SETTINGS.every((setting) => one[setting] === other[setting]);
