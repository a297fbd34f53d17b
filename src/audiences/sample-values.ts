import type { FieldType, FieldValueSql } from '#libs/rules';
import type { ContactCondition } from '../contacts/index.js';
import type { Queryable } from '../database/index.js';
import type { SeenField, SeenValue, ValueRange } from './value-shares.js';

/** Of a workspace with so many contacts all are looked at. */
const MOST_WHOLE = 20_000;
/** Else so many pages of the table: about as many contacts, where the table is this workspace's. */
const PAGES = 1_500;
/** As many as a picker shows, and no longer ones. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 100;

/** The contacts that are looked at. */
export interface ContactSample {
  isWhole: boolean;
  /** of the whole table */
  allPages: number;
}

/** All contacts of a small workspace; of a large one, some pages of the table. */
export async function chooseSample(tx: Queryable, workspaceId: string): Promise<ContactSample> {
  const [row] = await tx.query<{ contacts: number; pages: number }>(
    `SELECT (SELECT count(*)::int FROM (
         SELECT FROM contacts c WHERE c.workspace_id = $1 LIMIT ${MOST_WHOLE + 1}
       ) AS counted) AS contacts,
       (pg_relation_size('contacts') / current_setting('block_size')::int)::int AS pages`,
    [workspaceId],
  );
  return { isWhole: (row?.contacts ?? 0) <= MOST_WHOLE, allPages: Math.max(1, row?.pages ?? 1) };
}

/** How the values of a type are counted: as people write them, each item of a list once for a contact. */
const TEXTS: Readonly<Record<FieldType, string>> = {
  text: 'SELECT seen.value',
  number: 'SELECT trim_scale(seen.value)::text',
  boolean: 'SELECT seen.value::text',
  datetime: 'SELECT NULL::text',
  list: 'SELECT DISTINCT item FROM jsonb_array_elements_text(seen.value) AS item',
};

const RANGE = `(SELECT CASE WHEN count(value) > 0 THEN jsonb_build_object('min', min(value), 'max', max(value),
  'median', percentile_disc(0.5) WITHIN GROUP (ORDER BY value)) END FROM seen WHERE matches)`;

/** @property field where its values are found; absent: no contact has it */
export interface AskedField {
  where: ContactCondition;
  lacking: ContactCondition;
  field: FieldValueSql | undefined;
}

/**
 * Counts one field's values page by page. Pages are picked the same way each time, so that the shares that somebody looks at
 * while he types do not change under his eyes.
 */
export async function sampleValues(
  tx: Queryable,
  workspaceId: string,
  { isWhole, allPages }: ContactSample,
  { where, lacking, field }: AskedField,
): Promise<SeenField> {
  const percent = Math.min(100, (100 * PAGES) / allPages);
  const source = isWhole
    ? 'contacts c WHERE c.workspace_id = $1'
    : `contacts c TABLESAMPLE SYSTEM (${percent}) REPEATABLE (1)`;
  const type = field?.type ?? 'text';
  const [row] = await tx.query<SeenRow>(
    `WITH seen AS MATERIALIZED (
       SELECT (c.ctid::text::point)[0] AS page, c.workspace_id = $1 AND ${where.sql} AS matches,
         ${lacking.sql} AS lacks, ${field?.sql ?? 'NULL::text'} AS value
       FROM ${source}
     ), pages AS (
       SELECT page, count(*) FILTER (WHERE matches)::float8 AS size,
         count(*) FILTER (WHERE matches AND lacks)::float8 AS missing
       FROM seen GROUP BY page
     ), texts AS (
       SELECT seen.page, told.text FROM seen CROSS JOIN LATERAL (${TEXTS[type]}) AS told (text)
       WHERE seen.matches AND told.text <> ''
     ), counted AS (
       SELECT t.text, sum(t.count) AS count, sum(t.count * t.count) AS square, sum(t.count * p.size) AS product
       FROM (SELECT page, text, count(*)::float8 AS count FROM texts GROUP BY page, text) AS t
       JOIN pages p USING (page) GROUP BY t.text
     ), top AS (
       SELECT * FROM counted WHERE length(text) <= ${LONGEST_VALUE}
       ORDER BY count DESC, text COLLATE "C" LIMIT ${MOST_VALUES}
     )
     SELECT count(*)::int AS seen, coalesce(sum(size), 0) AS size, coalesce(sum(size * size), 0) AS "sizeSquare",
       coalesce(avg(size), 0) AS "sizeMean", coalesce(stddev_samp(size), 0) AS "sizeDeviation",
       coalesce(avg(missing), 0) AS "missingMean", coalesce(stddev_samp(missing), 0) AS "missingDeviation",
       (SELECT coalesce(sum(count), 0) FROM counted) AS valued, (SELECT count(*)::int FROM counted) AS distinct,
       (SELECT coalesce(jsonb_agg(to_jsonb(top) ORDER BY count DESC, text COLLATE "C"), '[]') FROM top) AS top,
       ${type === 'number' || type === 'datetime' ? RANGE : 'NULL::jsonb'} AS range
     FROM pages`,
    [workspaceId, ...where.parameters, ...lacking.parameters, ...(field?.parameters ?? [])],
  );
  if (!row) throw new Error('an aggregate without GROUP BY has one row');
  const { range } = row;
  return {
    ...row,
    all: isWhole ? row.seen : allPages,
    range: range && type === 'datetime' ? instantsOf(range) : range,
  };
}

type SeenRow = Omit<SeenField, 'all' | 'top'> & { top: SeenValue[] };

/** As datetimes are stored, whatever the zone of the session. */
function instantsOf({ min, median, max }: ValueRange): ValueRange {
  const iso = (instant: number | string): string => new Date(instant).toISOString();
  return { min: iso(min), median: iso(median), max: iso(max) };
}
