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
const REST_AFTER_ERROR_MS = 10_000;

/** Has unplanned runs planned, oldest first; the ledger is looked at every second besides. */
@Injectable()
export class PlanLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PlanLoop.name);
  private readonly resting = new Set<string>();
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    listen: (wake) => this.bell.listen('plan', wake),
    onError: (err) => this.logger.error({ err }, 'planning failed; it goes on after the last chunk'),
  });

  constructor(
    private readonly runs: RunRepository,
    private readonly service: PlanRunService,
    private readonly bell: Bell,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  private async step(): Promise<boolean> {
    const run = await this.runs.findUnplanned([...this.resting]);
    if (!run) return false;
    try {
      await this.service.plan(run, () => this.loop.isEnding);
    } catch (error) {
      this.rest(run.id);
      throw error;
    }
    return true;
  }

  /** A run whose planning fails must not keep the others waiting: it is tried again after they had their turn. */
  private rest(runId: string): void {
    this.resting.add(runId);
    setTimeout(() => this.resting.delete(runId), REST_AFTER_ERROR_MS).unref();
  }
}
