/** Half of it is the shortest first wait. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** LINE forgets a retry key 24 hours after its first use; an hour is kept for clocks and slow answers. */
export const SAFE_TO_ASK_MS = 23 * 3_600_000;

/**
 * Wait before a batch is tried again, in milliseconds: at most one second at first, doubling up to ten minutes, and at
 * least half of that; in between by chance, so that batches that failed together do not come back together.
 *
 * @param attempts attempts made so far, 1 or more
 * @param random   a number from 0 (inclusive) to 1 (exclusive)
 * @throws RangeError when `attempts` is below 1
 */
export function waitBeforeRetryMs(attempts: number, random: number): number {
  if (attempts < 1) throw new RangeError('attempts must be 1 or more');
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(longest / 2 + (longest / 2) * random);
}

/**
 * Whether a request that may have been accepted may be asked again with its key.
 *
 * Later, LINE would take the key for a new one and send a second time.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export function mayAskAgain(firstAttemptAt: Date, now: Date): boolean {
  return now.getTime() - firstAttemptAt.getTime() < SAFE_TO_ASK_MS;
}
