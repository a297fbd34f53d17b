const DAY_MS = 24 * 60 * 60 * 1_000;
const IDLE_MS = 14 * DAY_MS;
const LONGEST_MS = 90 * DAY_MS;
const NOTE_EVERY_MS = 60_000;

/** However often it is used, a session ends after this. */
export const LONGEST_SECONDS = LONGEST_MS / 1_000;

/** When a session ends that is used now: 14 days from now, and never later than 90 days after it began. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS));
}

/** Whether being seen is worth a write: at most once a minute. */
export function isWorthNoting(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || now.getTime() - lastSeenAt.getTime() >= NOTE_EVERY_MS;
}
