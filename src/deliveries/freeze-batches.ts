import { retryKey } from '#libs/line';
import { encodeContent } from './frozen-content.js';

/** Most deliveries of one batch: LINE's own limit for a multicast, and a good size for a lease of pushes. */
export const MAX_BATCH_SIZE = 500;

/** One recipient that passed every gate, with the messages rendered for him. */
export interface PlannedDelivery {
  contactId: string;
  lineId: string;
  /** LINE message objects, ready to be sent */
  messages: unknown[];
}

export interface FrozenBatch {
  seq: number;
  size: number;
  content: string;
}

export interface FrozenDelivery {
  contactId: string;
  lineId: string;
  batchSeq: number;
  position: number;
}

/**
 * Freezes deliveries into batches: from here on nothing is rendered again, and the bytes and retry keys of every
 * attempt are these.
 *
 * @param firstSeq number of the first batch made; the following ones count on from it
 */
export function freezeBatches(
  runId: string,
  firstSeq: number,
  planned: PlannedDelivery[],
): { batches: FrozenBatch[]; deliveries: FrozenDelivery[] } {
  const batches: FrozenBatch[] = [];
  const deliveries: FrozenDelivery[] = [];
  for (let start = 0; start < planned.length; start += MAX_BATCH_SIZE) {
    const seq = firstSeq + batches.length;
    const members = planned.slice(start, start + MAX_BATCH_SIZE);
    const requests = members.map((member, position) => ({
      retryKey: retryKey({ runId, batchSeq: seq, part: String(position) }),
      body: JSON.stringify({ to: member.lineId, messages: member.messages }),
    }));
    batches.push({ seq, size: members.length, content: encodeContent(requests) });
    members.forEach(({ contactId, lineId }, position) =>
      deliveries.push({ contactId, lineId, batchSeq: seq, position }),
    );
  }
  return { batches, deliveries };
}
