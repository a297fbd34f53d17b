import { HikyakuClient } from '../../apps/demo/hikyaku-client.js';
import type { CleanUp } from './clean-up.js';
import type { Place } from './place.js';
import { Program } from './program.js';

/**
 * No pace. Without it requests under way are limited by their number alone, and what answers within a millisecond needs
 * few; the default is for a LINE far away.
 */
const LIFTED = { LINE_PUSH_PER_SECOND: '0', LINE_MULTICAST_PER_SECOND: '0', SEND_CONCURRENCY: '96' };

export interface ServerChoice {
  lineUrl: string;
  /** What the process does: some of api, plan and send. */
  roles: string;
  /** Whether it stays within LINE's limits. */
  atLimits: boolean;
}

/** The product, from `dist`, in a process of its own. */
export class OurServer {
  private constructor(
    readonly pid: number,
    readonly url: string,
    readonly api: HikyakuClient,
    readonly stop: () => Promise<void>,
    readonly expectAlive: () => void,
  ) {}

  static async start(place: Place, choice: ServerChoice, cleanUp: CleanUp): Promise<OurServer> {
    const env = {
      ...place.env,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      ROLES: choice.roles,
      LINE_API_BASE_URL: choice.lineUrl,
      LINE_DATA_API_BASE_URL: choice.lineUrl,
      ...(choice.atLimits ? {} : LIFTED),
    };
    const program = Program.start('src/main.js', { env });
    const stop = cleanUp.add(() => program.stop());
    const url = await program.saying(/listens on (http:\S+)/);
    return new OurServer(program.pid, url, new HikyakuClient(url, place.adminKey), stop, () =>
      program.expectAlive(),
    );
  }
}
