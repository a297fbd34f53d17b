/** Everything a run needs to be planned, copied from the campaign when it was published. */
export interface RunPlan {
  campaignId: string;
  /** template of the LINE ID, `{{line_id}}` unless the campaign says otherwise */
  recipient: string;
  /** LINE message objects whose strings are templates */
  messages: unknown[];
  audience: {
    /** rule groups as in the API; checked when published and again when planned */
    filter: unknown;
    exclude?: unknown;
    /** most contacts to attempt; null for all */
    limit: number | null;
  };
  /** instead of the audience: the contacts of an earlier run that failed for one of these reasons */
  retryOf?: { runId: string; reasons: string[] };
  /** 0 to 100: share of the reachable contacts that is left out, to compare with */
  controlGroupPercent: number;
}
