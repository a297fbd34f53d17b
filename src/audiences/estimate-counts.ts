import type { ContactCondition } from '../contacts/index.js';
import type { Queryable } from '../database/index.js';
import { COUNTED, COUNTED_NUMBERS, type CountedNumbers } from './counted.js';
import { type SampledPages, totalOf } from './sampled-pages.js';

/** @property margin in 95 of 100 cases each number is at most so far from the truth; null: they are exact */
export type EstimatedCounts = CountedNumbers & { margin: number | null };

/** Pages of the table that are looked at: some twenty thousand contacts, in some twenty milliseconds. */
const PAGES = 1_500;

/**
 * Counts estimated from pages of the table that the database picks at random. Neighbours in a table are alike, such as those
 * of one import; so the error follows from how pages differ, and not from how contacts do.
 */
export async function estimateCounts(
  tx: Queryable,
  workspaceId: string,
  where: ContactCondition,
): Promise<EstimatedCounts> {
  const [table] = await tx.query<{ pages: number }>(
    `SELECT (pg_relation_size('contacts') / current_setting('block_size')::int)::int AS pages`,
  );
  const allPages = Math.max(1, table?.pages ?? 1);
  const percent = Math.min(100, (100 * PAGES) / allPages);
  const [row] = await tx.query<Record<string, number>>(
    `SELECT count(*)::int AS pages, ${COUNTED_NUMBERS.flatMap((name) => [
      `coalesce(avg("${name}"), 0)::float8 AS "${name}Mean"`,
      `coalesce(stddev_samp("${name}"), 0)::float8 AS "${name}Deviation"`,
    ]).join(', ')}
     FROM (
       SELECT ${COUNTED_NUMBERS.map((name) => `count(*) FILTER (WHERE matches AND ${COUNTED[name]}) AS "${name}"`).join(', ')}
       FROM (
         SELECT c.*, c.ctid AS place, c.workspace_id = $1 AND ${where.sql} AS matches
         FROM contacts c TABLESAMPLE SYSTEM (${percent})
       ) AS c GROUP BY (place::text::point)[0]
     ) AS pages`,
    [workspaceId, ...where.parameters],
  );
  const numbers: Partial<CountedNumbers> = {};
  let margin = 0;
  for (const name of COUNTED_NUMBERS) {
    const pages: SampledPages = {
      seen: row?.pages ?? 0,
      all: allPages,
      mean: row?.[`${name}Mean`] ?? 0,
      deviation: row?.[`${name}Deviation`] ?? 0,
    };
    const total = totalOf(pages);
    numbers[name] = total.value;
    margin = Math.max(margin, total.margin);
  }
  return { ...(numbers as CountedNumbers), margin };
}
