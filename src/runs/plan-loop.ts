import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
import { Bell, WorkLoop } from '../queue/index.js';
import { PlanRunService } from './plan-run.service.js';
import type { PlanSession } from './plan-session.js';
import { RunRepository } from './run.repository.js';

const LOOK_EVERY_MS = 1_000;
const REST_AFTER_ERROR_MS = 10_000;
/** Runs one process plans at once, in turns; each keeps a chunk or two in memory. */
const MOST_SESSIONS = 4;

/** Has unplanned runs planned, a chunk of each in turn; the ledger is looked at every second besides. */
@Injectable()
export class PlanLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PlanLoop.name);
  private readonly owner = randomUUID();
  private readonly resting = new Set<string>();
  private sessions: PlanSession[] = [];
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
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.roles.includes('plan')) return;
    // The lock on the data folder makes this process the only planner: nobody else has any run in hand.
    if (!this.settings.databaseUrl) await this.runs.endPlanLeases();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
    await this.runs.releasePlanning(this.owner);
  }

  private async step(): Promise<boolean> {
    await this.claim();
    const session = this.sessions.shift();
    if (!session) return false;
    try {
      const hasMore = await session.step();
      if (hasMore) this.sessions.push(session);
      else await this.service.close(session.run, this.owner);
    } catch (error) {
      this.rest(session.run.id);
      throw error;
    } finally {
      await this.bell.ring('send');
    }
    return true;
  }

  /** Takes one more run in hand at each turn: a new one is begun before the long ones go on. */
  private async claim(): Promise<void> {
    if (this.sessions.length >= MOST_SESSIONS) return;
    const taken = this.sessions.map(({ run }) => run.id);
    const run = await this.runs.claimUnplanned(this.owner, [...taken, ...this.resting]);
    if (!run) return;
    const session = await this.service.open(run, this.owner);
    if (session) this.sessions.unshift(session);
  }

  /** A run whose planning fails must not keep the others waiting: it is tried again after they had their turn. */
  private rest(runId: string): void {
    this.resting.add(runId);
    setTimeout(() => this.resting.delete(runId), REST_AFTER_ERROR_MS).unref();
  }
}
