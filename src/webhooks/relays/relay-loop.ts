import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../../config/index.js';
import { WorkLoop } from '../../queue/index.js';
import { ForwardService } from './forward.service.js';

/** What another process took in, or left behind, is found by looking. */
const LOOK_EVERY_MS = 1_000;
const DROP_EVERY_MS = 60_000;
/** Receivers served side by side. */
const PARALLEL = 4;

/** Forwards behind the answer to LINE, for as long as the process answers requests. */
@Injectable()
export class RelayLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Relays');
  private readonly loops: WorkLoop[];

  constructor(
    forwarding: ForwardService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    const onError = (err: unknown): void =>
      this.logger.error({ err }, 'forwarding webhooks failed; it is tried again');
    this.loops = [
      new WorkLoop({
        step: () => forwarding.forwardSome(),
        parallel: PARALLEL,
        lookEveryMs: LOOK_EVERY_MS,
        onError,
      }),
      new WorkLoop({
        step: () => forwarding.dropOld(),
        parallel: 1,
        lookEveryMs: DROP_EVERY_MS,
        onError,
      }),
    ];
  }

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('api')) for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.end()));
  }

  /** Something may wait. */
  wake(): void {
    this.loops[0]?.wake();
  }
}
