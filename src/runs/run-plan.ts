import type { ResolvedAudience } from '../audiences/index.js';
import {
  DEFAULT_LOCALIZATION,
  type Localization,
  type LinkTracking,
  type MessageContent,
  type UtmValues,
} from '../messages/index.js';

/** Everything a run needs to be planned, copied from the campaign when it was published. */
export interface RunPlan {
  campaignId: string;
  /** absent in runs of older versions, as are `utm`, `tracking` and `localization` */
  campaignName?: string;
  /** template of the LINE ID, `{{line_id}}` unless the campaign says otherwise */
  recipient: string;
  /** LINE message objects whose strings are templates */
  messages: unknown[];
  utm?: UtmValues | null;
  tracking?: LinkTracking;
  /** where short links lead to first: the server that published, for a worker has no address */
  publicUrl?: string;
  localization?: Localization;
  audience: {
    /** rule groups as in the API; checked when published and again when planned */
    filter: unknown;
    exclude?: unknown;
    /** the audiences that these name, as they were when published */
    audiences?: ResolvedAudience['audiences'];
    /** at most so many of them, and who was drawn last */
    draw?: ResolvedAudience['draw'];
    /** most contacts to attempt; null for all */
    limit: number | null;
  };
  /** instead of the audience: the contacts of an earlier run that failed for one of these reasons */
  retryOf?: { runId: string; reasons: string[] };
  /** 0 to 100: share of the reachable contacts that is left out, to compare with */
  controlGroupPercent: number;
}

/** What a run says; in what older versions planned, no link was touched. */
export function contentOf(plan: RunPlan): MessageContent {
  const { messages, utm = null, tracking = 'none', localization = DEFAULT_LOCALIZATION } = plan;
  return { messages, utm, tracking, localization };
}
