import type { Import } from './import.js';

/**
 * How long refused rows are kept once their import has ended. They hold what a file says of people who may be no contacts, where no
 * erasure finds them; a month is enough to correct them.
 */
export const REJECTIONS_KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

/** Until when the refused rows can be read; null while the import is under way. */
export function rejectedUntil({ finishedAt }: Pick<Import, 'finishedAt'>): Date | null {
  return finishedAt && new Date(finishedAt.getTime() + REJECTIONS_KEPT_DAYS * DAY_MS);
}

/** Whether they are kept no longer; a sweep that is late changes nothing of it. */
export function areRejectionsGone(job: Pick<Import, 'finishedAt'>, now: Date): boolean {
  const until = rejectedUntil(job);
  return until !== null && until <= now;
}
