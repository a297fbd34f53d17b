import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../../config/index.js';
import { WorkLoop } from '../../queue/index.js';
import { StartDueCampaignsService, StartFailed } from './start-due-campaigns.service.js';

const LOOK_EVERY_MS = 1_000;
const REST_AFTER_ERROR_MS = 10_000;

/** Has campaigns started that are due, within a second. Nobody has to ring: what is due is known by its time. */
@Injectable()
export class StartLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(StartLoop.name);
  private readonly resting = new Set<string>();
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) =>
      this.logger.error({ err }, 'a campaign that is due could not be started; it is tried again'),
  });

  constructor(
    private readonly service: StartDueCampaignsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('plan')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  private async step(): Promise<boolean> {
    try {
      return await this.service.startOne([...this.resting]);
    } catch (error) {
      if (error instanceof StartFailed) this.rest(error.campaignId);
      throw error;
    }
  }

  private rest(campaignId: string): void {
    this.resting.add(campaignId);
    setTimeout(() => this.resting.delete(campaignId), REST_AFTER_ERROR_MS).unref();
  }
}
