import {
  type FillingBatches,
  freezeBatches,
  type FrozenBatch,
  type FrozenDelivery,
  type PlannedDelivery,
} from '../freeze-batches.js';
import { decodeContent, type FrozenRequest } from '../frozen-content.js';
import { MULTICAST_END } from '../multicast-body.js';

export const RUN = '01890a5d-ac96-774b-bcce-b302099a8057';

export interface FrozenRun {
  /** by their seq */
  batches: FrozenBatch[];
  deliveries: FrozenDelivery[];
  /** how much was filling after each chunk */
  fillings: number[];
}

/** Freezes a run chunk by chunk and does with the results what the ledger does. */
export function freezeRun(chunks: PlannedDelivery[][], runId = RUN): FrozenRun {
  const run: FrozenRun = { batches: [], deliveries: [], fillings: [] };
  let filling: FillingBatches = new Map();
  chunks.forEach((chunk, index) => {
    const isLast = index === chunks.length - 1;
    const frozen = freezeBatches({ runId, nextSeq: run.batches.length, filling, isLast }, chunk);
    run.batches.push(...frozen.batches);
    run.deliveries.push(...frozen.deliveries);
    for (const { seq, size, content, isFull } of frozen.additions) {
      const batch = run.batches[seq];
      if (batch?.groupKey === undefined) throw new Error(`batch ${seq} is not filling`);
      batch.size += size;
      batch.content += content;
      if (isFull) batch.groupKey = undefined;
    }
    filling = frozen.filling;
    expectToBeFilling(run, filling);
    run.fillings.push(filling.size);
  });
  for (const batch of run.batches.filter(isFilling)) {
    batch.content += MULTICAST_END;
    batch.groupKey = undefined;
  }
  return run;
}

/** What is remembered of the filling batches has to be what the ledger holds of them. */
function expectToBeFilling({ batches }: FrozenRun, filling: FillingBatches): void {
  const held = batches.filter(isFilling).map(({ seq, size, groupKey }) => [groupKey, { seq, size }]);
  if (JSON.stringify(held) !== JSON.stringify([...filling]))
    throw new Error('what is remembered to be filling is not what is filling');
}

function isFilling({ groupKey }: FrozenBatch): boolean {
  return groupKey !== undefined;
}

/** Every request of the run. */
export function requestsOf({ batches }: FrozenRun): FrozenRequest[] {
  return batches.flatMap(({ content, size }) => decodeContent(content, size));
}

/** What each LINE ID will be sent, as LINE will read it; an entry for each time. */
export function receivedBy({ batches }: FrozenRun): [lineId: string, messages: string][] {
  return batches.flatMap(({ content, size }) =>
    decodeContent(content, size).flatMap(({ body }) => {
      const { to, messages } = JSON.parse(body) as { to: string | string[]; messages: unknown };
      return [to].flat().map((lineId): [string, string] => [lineId, JSON.stringify(messages)]);
    }),
  );
}
