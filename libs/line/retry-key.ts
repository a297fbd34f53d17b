import { v5 } from 'uuid';

/** Fixed for ever: another namespace would give batches in flight new keys, and so send them twice. */
const NAMESPACE = '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31';

export interface RetryKeySource {
  runId: string;
  /** Number of the batch within its run. */
  batchSeq: number;
  /** Which request of the batch: names one recipient of a push batch, or one part of a multicast. */
  part: string;
}

/**
 * The retry key of one logical request: a UUID that depends on nothing but its source, so a sender that lost its
 * memory asks again under the same key. A request with another body needs another `part`.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export function retryKey({ runId, batchSeq, part }: RetryKeySource): string {
  // JSON, because joining with a separator would let ("a/b", "c") and ("a", "b/c") meet.
  return v5(JSON.stringify([runId, batchSeq, part]), NAMESPACE);
}
