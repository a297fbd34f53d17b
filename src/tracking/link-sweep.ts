import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
import { WorkLoop } from '../queue/index.js';
import { LinkRepository, REMOVED_AT_ONCE } from './link.repository.js';

const LOOK_EVERY_MS = 60 * 60 * 1000;

/** Removes links that expired long ago, some thousands in a statement, so that nobody waits for it. */
@Injectable()
export class LinkSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LinkSweep.name);
  private readonly loop = new WorkLoop({
    step: async () => (await this.links.removeExpired()) === REMOVED_AT_ONCE,
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'removing expired links failed; it is tried again'),
  });

  constructor(
    private readonly links: LinkRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('plan')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }
}
