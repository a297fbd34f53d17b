import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Bell, WorkLoop } from '../queue/index.js';
import { PlanRunService } from './plan-run.service.js';
import { RunRepository } from './run.repository.js';

const LOOK_EVERY_MS = 1_000;

/** Has unplanned runs planned, oldest first; the ledger is looked at every second besides. */
@Injectable()
export class PlanLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PlanLoop.name);
  private ending = false;
  private stopListening?: () => void;
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'planning failed; it goes on after the last chunk'),
  });

  constructor(
    private readonly runs: RunRepository,
    private readonly service: PlanRunService,
    private readonly bell: Bell,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.bell.listen('plan', () => this.loop.wake());
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    this.stopListening?.();
    await this.loop.end();
  }

  private async step(): Promise<boolean> {
    const run = await this.runs.findUnplanned();
    if (!run) return false;
    await this.service.plan(run, () => this.ending);
    return true;
  }
}
