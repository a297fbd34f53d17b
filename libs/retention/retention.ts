/** What a workspace decides on: how many days it keeps something. */
export const RETENTION_SETTINGS = ['eventsDays', 'contentsDays'] as const;
export type RetentionSetting = (typeof RETENTION_SETTINGS)[number];

/** Whole days; null: for ever. */
export type Retention = Record<RetentionSetting, number | null>;

export const KEPT_FOR_EVER: Retention = { eventsDays: null, contentsDays: null };

/**
 * Fewest and most days. What was sent is needed for as long as LINE may be asked about it, which ends 25 hours after the last
 * attempt; a week leaves room, and time to answer who asks what he was sent.
 */
export const RETENTION_DAYS: Readonly<Record<RetentionSetting, { min: number; max: number }>> = {
  eventsDays: { min: 1, max: 3650 },
  contentsDays: { min: 7, max: 3650 },
};

const DAY_MS = 86_400_000;

/** Whether a setting may have so many days. */
export function isRetention(setting: RetentionSetting, days: number | null): boolean {
  const { min, max } = RETENTION_DAYS[setting];
  return days === null || (Number.isInteger(days) && days >= min && days <= max);
}

/** What is before it is outdated. A day is 24 hours, in every time zone. */
export function outdatedBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** The settings by which something goes that was kept until now, with their days. */
export function shortened(from: Retention, to: Retention): Partial<Record<RetentionSetting, number>> {
  const shorter = RETENTION_SETTINGS.flatMap((setting): [RetentionSetting, number][] => {
    const days = to[setting];
    return days !== null && days < (from[setting] ?? Infinity) ? [[setting, days]] : [];
  });
  return Object.fromEntries(shorter);
}
