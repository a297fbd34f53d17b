import { Injectable } from '@nestjs/common';
import { CONDITION_FIRST_PARAMETER, type ContactCondition, wholeOf } from '../contacts/index.js';
import { type Draw, type FinishedDraw, turnSql } from './draw.js';
import { PatientReader } from './patient-reader.js';

@Injectable()
export class DrawRepository {
  constructor(private readonly reader: PatientReader) {}

  /** Who is drawn last; null when there are no more contacts than are drawn, so that all of them are. */
  async lastOf(
    workspaceId: string,
    where: ContactCondition,
    { count, seed }: Draw,
    signal: AbortSignal | undefined,
  ): Promise<FinishedDraw['last']> {
    const { joins, sql, parameters } = wholeOf(where);
    const [last] = await this.reader.read(signal, (tx) =>
      tx.query<{ turn: string; id: string }>(
        `SELECT drawn.turn::text AS turn, drawn.id FROM (
           SELECT ${turnSql(seed)} AS turn, c.id FROM contacts c ${joins} WHERE c.workspace_id = $1 AND ${sql}
         ) AS drawn
         ORDER BY drawn.turn, drawn.id OFFSET $${CONDITION_FIRST_PARAMETER + parameters.length}::int LIMIT 1`,
        [workspaceId, ...parameters, count - 1],
      ),
    );
    return last ?? null;
  }
}
