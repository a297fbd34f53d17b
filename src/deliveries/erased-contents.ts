import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import { type BatchKind, IS_MARKED, IS_UNTOUCHED } from './batch.repository.js';
import { decodeContent, encodeMulticasts, type FrozenRequest } from './frozen-content.js';
import { MULTICAST_END } from './multicast-body.js';
import { decodeAnswers } from './outcomes.js';
import { requestFor } from './narrow-multicast.js';

interface HeldBatch {
  run_id: string;
  seq: number;
  kind: BatchKind;
  state: 'filling' | 'planned' | 'sending' | 'closed';
  size: number;
  content: string;
  answers: (string | null)[];
  position: number;
  line_id: string;
  /** nothing of it that is open may have been accepted, and nobody has it in hand */
  is_untouched: boolean;
}

interface MarkedBatch {
  state: HeldBatch['state'];
  size: number;
  content: string;
  answers: (string | null)[];
  erased_line_ids: string[];
}

/** Stands in a closed multicast for who was erased. */
const ERASED = 'erased';

/** Takes what was frozen for a contact out of the ledger when he is erased. Counts stay. */
@Injectable()
export class ErasedContents {
  constructor(private readonly database: Database) {}

  /** Inside the transaction that deletes the contact. */
  async erase(tx: Queryable, contactId: string): Promise<void> {
    const batches = await tx.query<HeldBatch>(
      `SELECT b.run_id, b.seq, b.kind, b.state, b.size, b.content, b.answers, d.position, d.line_id,
         ${IS_UNTOUCHED} AS is_untouched
       FROM deliveries d JOIN batches b ON b.run_id = d.run_id AND b.seq = d.batch_seq
       WHERE d.contact_id = $1 AND b.content IS NOT NULL ORDER BY b.run_id, b.seq FOR UPDATE OF b`,
      [contactId],
    );
    for (const batch of batches) await this.eraseFrom(tx, batch);
    await tx.execute(
      'DELETE FROM quarantined_line_ids WHERE line_id IN (SELECT line_id FROM deliveries WHERE contact_id = $1)',
      [contactId],
    );
    await tx.execute(`UPDATE deliveries SET line_id = 'erased:' || contact_id WHERE contact_id = $1`, [
      contactId,
    ]);
  }

  /**
   * Finishes for a multicast what could not be done while a sender had it in hand, or LINE might still have to be asked
   * with its bytes. What is still to be asked is asked without him, under another key.
   */
  async scrub(runId: string, seq: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [batch] = await tx.query<MarkedBatch>(
        `SELECT state, size, content, answers, erased_line_ids FROM batches b
         WHERE run_id = $1 AND seq = $2 AND ${IS_MARKED} AND (state = 'closed' OR ${IS_UNTOUCHED}) FOR UPDATE`,
        [runId, seq],
      );
      if (!batch) return;
      const { content, size, answers, erased_line_ids: lineIds } = batch;
      const scrubbed =
        batch.state === 'closed'
          ? withoutIds(content, lineIds)
          : lineIds.reduce(
              (text, id) => withoutRecipient({ runId, seq, size, answers, content: text }, id),
              content,
            );
      await tx.execute(
        `UPDATE batches SET content = $3, erased_line_ids = '{}' WHERE run_id = $1 AND seq = $2`,
        [runId, seq, scrubbed],
      );
    });
  }

  /** Batches that were left unscrubbed by a process that died. */
  async scrubAll(): Promise<void> {
    const left = await this.database.query<{ run_id: string; seq: number }>(
      `SELECT run_id, seq FROM batches b WHERE ${IS_MARKED} AND (state = 'closed' OR ${IS_UNTOUCHED}) LIMIT 100`,
    );
    for (const { run_id: runId, seq } of left) await this.scrub(runId, seq);
  }

  private async eraseFrom(tx: Queryable, batch: HeldBatch): Promise<void> {
    const key = [batch.run_id, batch.seq];
    if (batch.kind === 'push')
      await tx.execute('UPDATE batches SET content = $3 WHERE run_id = $1 AND seq = $2', [
        ...key,
        withoutLine(batch.content, batch.position),
      ]);
    else if (batch.state === 'closed')
      await tx.execute('UPDATE batches SET content = $3 WHERE run_id = $1 AND seq = $2', [
        ...key,
        withoutIds(batch.content, [batch.line_id]),
      ]);
    else if (batch.is_untouched)
      await tx.execute(
        `UPDATE batches SET content = $3, group_key = NULL,
           state = CASE WHEN state = 'filling' THEN 'planned' ELSE state END
         WHERE run_id = $1 AND seq = $2`,
        [...key, untouchedWithout(batch)],
      );
    else
      await tx.execute(
        'UPDATE batches SET erased_line_ids = array_append(erased_line_ids, $3) WHERE run_id = $1 AND seq = $2',
        [...key, batch.line_id],
      );
  }
}

function withoutLine(content: string, position: number): string {
  return content
    .split('\n')
    .map((line, number) => (number === position ? '' : line))
    .join('\n');
}

function withoutIds(content: string, lineIds: string[]): string {
  return lineIds.reduce((text, id) => text.replaceAll(`"${id}"`, `"${ERASED}"`), content);
}

function untouchedWithout({ run_id: runId, state, content, line_id: lineId, ...batch }: HeldBatch): string {
  const whole = state === 'filling' ? content + MULTICAST_END : content;
  return withoutRecipient({ ...batch, runId, content: whole }, lineId);
}

/**
 * The requests without him: who had him among others and is still to be asked is another request now, with a key of its
 * own; what is settled keeps its key, and only loses his id.
 */
function withoutRecipient(
  batch: { runId: string; seq: number; size: number; content: string; answers: (string | null)[] },
  lineId: string,
): string {
  const states = decodeAnswers(batch.answers, batch.size);
  const requests = decodeContent(batch.content, batch.size).flatMap((request): FrozenRequest[] => {
    const index = (JSON.parse(request.body) as { to: string[] }).to.indexOf(lineId);
    if (index < 0) return [request];
    if (states[request.positions[index] ?? -1]?.kind !== 'waiting')
      return [{ ...request, body: withoutIds(request.body, [lineId]) }];
    const others = request.positions.filter((_, place) => place !== index);
    return others.length === 0 ? [] : [requestFor(batch, request, others)];
  });
  return encodeMulticasts(requests);
}
