import {
  isRetention,
  type Retention,
  RETENTION_SETTINGS,
  type RetentionSetting,
} from '../../../../../../libs/retention/index.js';

/** What a person chose for one setting; the number stays while for ever is chosen, to come back to. */
export interface TypedDays {
  isLimited: boolean;
  days: number | null;
}

export type TypedRetention = Record<RetentionSetting, TypedDays>;

/** Where a number begins that nobody has chosen yet. */
const SUGGESTED_DAYS: Readonly<Record<RetentionSetting, number>> = { eventsDays: 730, contentsDays: 365 };

export function typedOf(saved: Retention): TypedRetention {
  const typed = (setting: RetentionSetting): TypedDays => ({
    isLimited: saved[setting] !== null,
    days: saved[setting] ?? SUGGESTED_DAYS[setting],
  });
  return { eventsDays: typed('eventsDays'), contentsDays: typed('contentsDays') };
}

export function isComplete(setting: RetentionSetting, { isLimited, days }: TypedDays): boolean {
  return !isLimited || (days !== null && isRetention(setting, days));
}

/** @param typed complete, or what is not counts as for ever */
export function retentionOf(typed: TypedRetention): Retention {
  const daysOf = ({ isLimited, days }: TypedDays): number | null => (isLimited ? days : null);
  return { eventsDays: daysOf(typed.eventsDays), contentsDays: daysOf(typed.contentsDays) };
}

/** What differs from what is saved. */
export function retentionChanges(saved: Retention, typed: TypedRetention): Partial<Retention> {
  const wanted = retentionOf(typed);
  const changed = RETENTION_SETTINGS.filter((setting) => wanted[setting] !== saved[setting]);
  return Object.fromEntries(changed.map((setting) => [setting, wanted[setting]]));
}
