import { createHash } from 'node:crypto';

const BUCKETS = 10_000;

/**
 * Whether a recipient belongs to the campaign's control group.
 *
 * Follows from the campaign and the LINE ID alone, so that the same person is in or out in every run and however
 * many contacts carry the id; other campaigns draw anew.
 *
 * @param percent 0 to 100, honoured to two decimals
 */
export function isInControlGroup(campaignId: string, lineId: string, percent: number): boolean {
  if (percent <= 0) return false;
  const digest = createHash('sha256').update(`${campaignId}\n${lineId}`).digest();
  // Rounded, since 0.07 * 100 is more than 7.
  return digest.readUInt32BE(0) % BUCKETS < Math.round(percent * (BUCKETS / 100));
}
