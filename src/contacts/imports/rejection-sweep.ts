import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { WorkLoop } from '../../queue/index.js';
import { REJECTIONS_KEPT_DAYS } from './kept-rejections.js';

const LOOK_EVERY_MS = 60 * 60 * 1000;
const REMOVED_AT_ONCE = 5_000;

/** Removes the refused rows of imports that ended long ago; how many there were stays with the import. */
@Injectable()
export class RejectionSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RejectionSweep.name);
  private readonly loop = new WorkLoop({
    step: async () => (await this.removeSome()) === REMOVED_AT_ONCE,
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'removing rejected rows failed; it is tried again'),
  });

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('plan')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  private removeSome(): Promise<number> {
    return this.database.execute(
      `DELETE FROM import_rejections WHERE ctid = ANY (ARRAY(
         SELECT r.place FROM imports i CROSS JOIN LATERAL (
           SELECT ctid AS place FROM import_rejections WHERE import_id = i.id
           ORDER BY row_number LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED) AS r
         WHERE i.rejected_count > 0 AND i.finished_at < now() - make_interval(days => ${REJECTIONS_KEPT_DAYS})
         LIMIT ${REMOVED_AT_ONCE}))`,
    );
  }
}
