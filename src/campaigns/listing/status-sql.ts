import { STATUS_OF_RUN } from '../campaign-lifecycle.js';

const whens = Object.entries(STATUS_OF_RUN)
  .map(([run, status]) => `WHEN '${run}' THEN '${status}'`)
  .join(' ');

/** SQL of `isEnding`, of the latest run `r`. */
export const IS_ENDING_SQL = `(r.status IN ('stopped', 'failed') AND r.finished_at IS NULL)`;

/** SQL of the status people see, as `campaignStatus` tells it, of a campaign `c` and its latest run `r`. */
export const STATUS_SQL = `CASE WHEN c.stage <> 'published' THEN c.stage WHEN r.id IS NULL THEN 'scheduled'
  WHEN ${IS_ENDING_SQL} THEN 'sending' ELSE CASE r.status ${whens} END END`;

/** One look into an index for each campaign that may have a run. */
export const LATEST_RUN_SQL = `LEFT JOIN LATERAL (
  SELECT id, status, status_reason, finished_at FROM runs WHERE campaign_id = c.id
  ORDER BY created_at DESC, id DESC LIMIT 1) r ON c.stage IN ('published', 'archived')`;
