import { say } from '../checking/check-texts.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Mistake } from '../drafting/mistake.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
/** Who plans further ahead has mistaken the year. */
const LATEST_DAYS_AHEAD = 366;
const DAY_MS = 86_400_000;

/** The longest time for a change of mind. */
export const LONGEST_GRACE_SECONDS = 300;

/** ISO 8601 with its zone, of a day that exists. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return false;
  // JavaScript takes 30 February for 1 or 2 March.
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** What keeps a campaign from being published now, with the time it is to start at; of a time that is well-formed. */
export function startMistakes(delivery: CampaignDefinition['delivery'], now: Date): Mistake[] {
  if (delivery.at === null || !isInstant(delivery.at)) return [];
  const aheadMs = Date.parse(delivery.at) - now.getTime();
  if (aheadMs <= 0) return [{ path: 'delivery.at', ...say('start_past') }];
  if (aheadMs > LATEST_DAYS_AHEAD * DAY_MS) return [{ path: 'delivery.at', ...say('start_far') }];
  return [];
}

/** When a campaign that is published now starts: at its time, and not before the grace time is over; null: at once. */
export function dueTime(
  delivery: CampaignDefinition['delivery'],
  graceSeconds: number,
  now: Date,
): Date | null {
  const graceEnds = now.getTime() + graceSeconds * 1_000;
  const due = Math.max(graceEnds, delivery.at === null ? 0 : Date.parse(delivery.at));
  return due > now.getTime() ? new Date(due) : null;
}
