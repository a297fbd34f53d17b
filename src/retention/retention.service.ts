import { Injectable } from '@nestjs/common';
import { outdatedBefore, type Retention } from '#libs/retention';
import { Clock } from '../common/index.js';
import { OutdatedData, type OutdatedPart } from './outdated-data.js';
import { RetentionSweep } from './retention-sweep.js';
import { RetentionRepository, type RetentionState } from './retention.repository.js';

/** Counted up to here: whoever decides needs to know whether it is a few, or a great many. */
export const MOST_COUNTED = 10_000;

export type OutdatedCounts = Partial<Record<OutdatedPart, { count: number; isExact: boolean }>>;

@Injectable()
export class RetentionService {
  constructor(
    private readonly repository: RetentionRepository,
    private readonly outdated: OutdatedData,
    private readonly sweep: RetentionSweep,
    private readonly clock: Clock,
  ) {}

  get(workspaceId: string): Promise<RetentionState> {
    return this.repository.get(workspaceId);
  }

  /** What is outdated by it goes at once, as far as one process does this; else within the hour. */
  async change(workspaceId: string, changes: Partial<Retention>): Promise<RetentionState> {
    await this.repository.change(workspaceId, changes);
    this.sweep.wake();
    return this.get(workspaceId);
  }

  /** How much would go, of what these settings are about. */
  async count(workspaceId: string, retention: Partial<Retention>): Promise<OutdatedCounts> {
    const counts: OutdatedCounts = {};
    for (const holder of this.outdated.holders) {
      const days = retention[holder.setting] ?? null;
      if (days === null) continue;
      const before = outdatedBefore(this.clock.now(), days);
      const found = await holder.count({ workspaceId, before }, MOST_COUNTED + 1);
      counts[holder.part] = { count: Math.min(found, MOST_COUNTED), isExact: found <= MOST_COUNTED };
    }
    return counts;
  }
}
