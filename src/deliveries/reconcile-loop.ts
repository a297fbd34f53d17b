import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
import { QuotaReader } from '../connections/index.js';
import { Bell, WorkLoop } from '../queue/index.js';
import { ErasedContents } from './erased-contents.js';
import { type PausedConnection, RunResumeRepository } from './run-resume.repository.js';
import { RunSwitchRepository } from './run-switch.repository.js';

const LOOK_EVERY_MS = 1_000;
/** The month's quota does not change often; a manager who raises it waits no longer than this. */
const QUOTA_CHECK_SECONDS = 15;
/** How old the quota that is shown for a connection may be while it sends. */
const QUOTA_READ_EVERY_MS = 60_000;
/** Once nothing is sent any more, the last number is read. */
const ENDED_READ_EVERY_MS = 5_000;

/**
 * Brings on what no ring announces: runs that may go on by themselves, and what a killed process left between two steps.
 * Everything it needs stands in the ledger.
 */
@Injectable()
export class ReconcileLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReconcileLoop.name);
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'reconciling failed; it is tried again'),
  });

  private quotaReadAt = -Infinity;
  private endedReadAt = -Infinity;

  constructor(
    private readonly resumes: RunResumeRepository,
    private readonly runs: RunSwitchRepository,
    private readonly contents: ErasedContents,
    private readonly quota: QuotaReader,
    private readonly bell: Bell,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('send')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  private async step(): Promise<boolean> {
    if ((await this.resumes.resumeRepaired()) > 0) await this.ring();
    for (const paused of await this.resumes.claimQuotaChecks()) await this.checkQuota(paused);
    await this.readQuotas();
    await this.readLastQuotas();
    for (const runId of await this.runs.findEnding()) while (await this.runs.stopUnsent(runId));
    await this.runs.finishAllDone();
    await this.contents.scrubAll();
    return false;
  }

  private async checkQuota({ workspaceId, connectionId, needed }: PausedConnection): Promise<void> {
    const reading = await this.quota.read(workspaceId, connectionId);
    const remaining = reading.ok ? reading.remaining : 0;
    if (remaining !== null && remaining < needed) {
      await this.resumes.checkAgainIn(connectionId, QUOTA_CHECK_SECONDS);
      return;
    }
    await this.resumes.resumeQuota(connectionId);
    await this.ring();
  }

  /** What is left of the month is shown with the connection; LINE is asked while it is being used up. */
  private async readQuotas(): Promise<void> {
    if (performance.now() - this.quotaReadAt < QUOTA_READ_EVERY_MS) return;
    this.quotaReadAt = performance.now();
    for (const { workspaceId, connectionId } of await this.resumes.findSending())
      await this.quota.read(workspaceId, connectionId);
  }

  private async readLastQuotas(): Promise<void> {
    if (performance.now() - this.endedReadAt < ENDED_READ_EVERY_MS) return;
    this.endedReadAt = performance.now();
    for (const { workspaceId, connectionId } of await this.resumes.findEnded(ENDED_READ_EVERY_MS / 1_000 + 1))
      await this.quota.read(workspaceId, connectionId);
  }

  private async ring(): Promise<void> {
    await this.bell.ring('plan');
    await this.bell.ring('send');
  }
}
