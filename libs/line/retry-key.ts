import { hash } from 'node:crypto';

/** Fixed for ever: another namespace would give batches in flight new keys, and so send them twice. */
export const NAMESPACE = '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31';

const NAMESPACE_BYTES = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
/** The 17th digit by what the hash has there: its two highest bits name the variant of RFC 9562. */
const VARIANT = '89ab89ab89ab89ab';

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
  return nameBasedUuid(JSON.stringify([runId, batchSeq, part]));
}

/** A UUID of version 5. Every push gets one when it is planned, so it is made with one call of the hash function. */
function nameBasedUuid(name: string): string {
  const hex = hash('sha1', Buffer.concat([NAMESPACE_BYTES, Buffer.from(name)]));
  const variant = VARIANT[Number.parseInt(hex.charAt(16), 16)];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
