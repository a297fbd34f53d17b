import { setTimeout as after } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';
import { RunSwitchRepository } from '../deliveries/index.js';
import { Bell } from '../queue/index.js';
import type { Run } from './run.entity.js';
import { type NewRun, type RunMove, RunRepository } from './run.repository.js';

/** Paused by a person; other reasons name what LINE said. */
export const PAUSED_BY_USER = 'paused_by_user';

const MOVES = {
  pause: { from: ['planning', 'sending'], to: `'paused'`, reason: PAUSED_BY_USER },
  // A run that was paused before it was planned to the end goes on planning.
  resume: {
    from: ['paused'],
    to: `CASE WHEN planned_at IS NULL THEN 'planning' ELSE 'sending' END`,
    reason: null,
  },
  stop: { from: ['planning', 'sending', 'paused'], to: `'stopped'`, reason: null },
} satisfies Record<string, RunMove>;

/** Within two seconds pause and stop have taken effect. */
const SETTLE_MS = 2_000;
const SETTLE_LOOK_MS = 25;

export type RunAction = keyof typeof MOVES;

@Injectable()
export class RunsService {
  constructor(
    private readonly repository: RunRepository,
    private readonly runSwitch: RunSwitchRepository,
    private readonly bell: Bell,
  ) {}

  /**
   * Starts a run inside the caller's transaction; call `announce` once it is committed.
   *
   * @returns the run's id, or nothing when the campaign has an active run
   */
  async start(tx: Queryable, run: NewRun): Promise<string | undefined> {
    return this.repository.insert(tx, run);
  }

  async announce(): Promise<void> {
    await this.bell.ring('plan');
  }

  /**
   * Moves the run and waits a moment for the senders to follow: after a pause or stop that has been answered, as a
   * rule nothing more goes out. Stopping again what is being stopped waits again.
   *
   * @returns false when the run is in no state for it
   */
  async act(run: Run, action: RunAction): Promise<boolean> {
    const moved = await this.repository.move(run.workspaceId, run.id, MOVES[action]);
    if (!moved && !(action === 'stop' && run.status === 'stopped')) return false;
    await this.bell.ring('plan');
    await this.bell.ring('send');
    if (action !== 'resume') await this.settle(run.id, action);
    return true;
  }

  /** The senders look twice a second; what takes longer, such as a slow answer of LINE, goes on behind the reply. */
  private async settle(runId: string, action: 'pause' | 'stop'): Promise<void> {
    const until = performance.now() + SETTLE_MS;
    if (action === 'stop') while ((await this.runSwitch.stopUnsent(runId)) && performance.now() < until);
    const isSettled = (): Promise<boolean> =>
      action === 'stop' ? this.runSwitch.finishIfDone(runId) : this.runSwitch.isQuiet(runId);
    while (!(await isSettled()) && performance.now() < until) await after(SETTLE_LOOK_MS);
  }

  /** Contacts that failed in a run for one of these reasons and still exist. */
  async countFailed(runId: string, reasons: string[]): Promise<number> {
    return this.repository.countFailed(runId, reasons);
  }

  async findLatest(workspaceId: string, campaignId: string): Promise<Run | null> {
    return this.repository.findLatest(workspaceId, campaignId);
  }

  async findLatestOf(workspaceId: string, campaignIds: string[]): Promise<Map<string, Run>> {
    return campaignIds.length === 0 ? new Map() : this.repository.findLatestOf(workspaceId, campaignIds);
  }

  async list(workspaceId: string, campaignId: string): Promise<Run[]> {
    return this.repository.listOf(workspaceId, campaignId);
  }
}
