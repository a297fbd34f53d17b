import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import {
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  ContactReader,
  wholeOf,
} from '../contacts/index.js';
import { type EstimatedCounts, estimateCounts } from './estimate-counts.js';
import { lackingConditions } from './lacking.js';
import { CountTooLong, PatientReader } from './patient-reader.js';
import { COUNTED, type CountedNumbers } from './counted.js';
import type { CoveredValues } from './value-shares.js';

export type AudienceCounts = CountedNumbers;

export interface Coverage {
  total: number;
  /** with values only: as of a count */
  margin?: number | null;
  fields: { field: string; missing: number; values?: CoveredValues }[];
}

/** Within so long a count is as good as at once; what takes longer is estimated first. */
const QUICK_MS = 300;

/**
 * Counts the contacts a condition selects, each time in one scan. Who types a filter asks again and again: a count that
 * nobody waits for any more is ended.
 */
@Injectable()
export class AudienceCounter {
  constructor(
    private readonly reader: PatientReader,
    private readonly contacts: ContactReader,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `count_too_long` */
  count(
    workspaceId: string,
    where: ContactCondition,
    signal?: AbortSignal,
    mostMs?: number,
  ): Promise<AudienceCounts> {
    const { joins, sql, parameters } = wholeOf(where);
    const columns = Object.entries(COUNTED).map(
      ([name, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${name}"`,
    );
    return this.reader.read(
      signal,
      async (tx) => {
        const [row] = await tx.query<AudienceCounts>(
          `SELECT ${columns.join(', ')} FROM contacts c ${joins} WHERE c.workspace_id = $1 AND ${sql}`,
          [workspaceId, ...parameters],
        );
        if (!row) throw new Error('a count without GROUP BY has one row');
        return row;
      },
      mostMs,
    );
  }

  /** Exact when that is quick, else estimated from some pages of the table. */
  async countQuickly(
    workspaceId: string,
    where: ContactCondition,
    signal?: AbortSignal,
  ): Promise<EstimatedCounts> {
    try {
      return { ...(await this.count(workspaceId, where, signal, QUICK_MS)), margin: null };
    } catch (error) {
      if (!(error instanceof CountTooLong)) throw error;
      return this.reader.read(signal, (tx) => estimateCounts(tx, workspaceId, where));
    }
  }

  /**
   * How many of the selected contacts have no value for each field.
   *
   * @throws InvalidInput naming each field that contacts cannot have
   */
  async cover(
    workspaceId: string,
    where: ContactCondition,
    fields: string[],
    signal?: AbortSignal,
  ): Promise<Coverage> {
    const whole = wholeOf(where);
    const firstParameter = CONDITION_FIRST_PARAMETER + whole.parameters.length;
    const known = await this.contacts.fieldsOf(workspaceId);
    const conditions = lackingConditions(fields, known, firstParameter, this.clock.now());
    const columns = conditions.map(({ sql }, at) => `count(*) FILTER (WHERE ${sql})::int AS f${at}`);
    const parameters = [...whole.parameters, ...conditions.flatMap((condition) => condition.parameters)];
    return this.reader.read(signal, async (tx) => {
      const [row = {}] = await tx.query<Record<string, number>>(
        `SELECT ${['count(*)::int AS total', ...columns].join(', ')}
         FROM contacts c ${whole.joins} WHERE c.workspace_id = $1 AND ${whole.sql}`,
        [workspaceId, ...parameters],
      );
      return {
        total: row.total ?? 0,
        fields: fields.map((field, at) => ({ field, missing: row[`f${at}`] ?? 0 })),
      };
    });
  }
}
