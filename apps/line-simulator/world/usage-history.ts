import { SECOND_MS } from './clock.js';

/** How the consumption LINE tells differs from the true one. */
export interface ConsumptionView {
  /** What is told is as old as this. */
  lagSeconds: number;
  /** And rounded down to a multiple of this. */
  roundTo: number;
}

interface Sample {
  atMs: number;
  used: number;
}

/** Usage as it was some time ago, to the second. */
export class UsageHistory {
  private samples: Sample[] = [];

  /** Notes the usage from now on; within one second the latest replaces the one before. */
  note(used: number, nowMs: number): void {
    const last = this.samples.at(-1);
    if (last !== undefined && nowMs - last.atMs < SECOND_MS) last.used = used;
    else this.samples.push({ atMs: nowMs, used });
  }

  /** Forgets what was before: a new month, or a usage somebody has set. */
  restart(used: number): void {
    this.samples = [{ atMs: -Infinity, used }];
  }

  at(ms: number): number {
    return this.samples.findLast(({ atMs }) => atMs <= ms)?.used ?? 0;
  }
}
