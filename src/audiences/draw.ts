import { lotOrderSql } from '#libs/rules';
import { CONDITION_ALIAS, CONDITION_FIRST_PARAMETER, type ContactCondition } from '../contacts/index.js';

/** At most so many contacts, drawn by lot: those whose turn comes first by the seed, so the same people every time. */
export interface Draw {
  count: number;
  /** of a saved audience its id, so that each draws anew */
  seed: string;
}

/** A draw whose last contact is known. Plain data, so that a run plans by it however often planning begins again. */
export interface FinishedDraw extends Draw {
  /** the last one drawn; null: there were no more than `count` */
  last: { turn: string; id: string } | null;
}

/** What a contact's turn is counted by; ties are told apart by the id. */
export const turnSql = (seed: string): string => lotOrderSql(seed, CONDITION_ALIAS);

/** The condition, for those that were drawn. */
export function drawnOf(where: ContactCondition, { seed, last }: FinishedDraw): ContactCondition {
  if (!last) return where;
  const drawn = <Written extends { sql: string; parameters: unknown[] }>(written: Written): Written => {
    const next = CONDITION_FIRST_PARAMETER + written.parameters.length;
    const turn = `(${turnSql(seed)}, ${CONDITION_ALIAS}.id) <= ($${next}::bigint, $${next + 1}::uuid)`;
    return {
      ...written,
      sql: `(${written.sql} AND ${turn})`,
      parameters: [...written.parameters, last.turn, last.id],
    };
  };
  return { ...drawn(where), ...(where.whole && { whole: drawn(where.whole) }) };
}
