import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
import { WorkLoop } from '../queue/index.js';
import { FetchProfilesService } from './fetch-profiles.service.js';

/** Names may come a second late. */
const LOOK_EVERY_MS = 1_000;
/** So that one account whose LINE is slow does not hold up the others. */
const PARALLEL = 2;

/** Looks for profiles that are due, for as long as the process answers requests. */
@Injectable()
export class ProfileLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ProfileLoop.name);
  private readonly loop = new WorkLoop({
    step: () => this.fetching.fetchSome(),
    parallel: PARALLEL,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'profiles could not be fetched; it is tried again'),
  });

  constructor(
    private readonly fetching: FetchProfilesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('api')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }
}
