import { Injectable } from '@nestjs/common';

export const REDIRECT_OUTCOMES = ['person', 'bot', 'preview', 'unknown', 'expired', 'unavailable'] as const;
export type RedirectOutcome = (typeof REDIRECT_OUTCOMES)[number];

/** What this process did with short links, in plain numbers, for whoever measures. */
@Injectable()
export class TrackingTallies {
  readonly visits: Record<RedirectOutcome, number> = {
    person: 0,
    bot: 0,
    preview: 0,
    unknown: 0,
    expired: 0,
    unavailable: 0,
  };
  clicksDropped = 0;
  clicksWaiting = 0;
}
