import { createHash } from 'node:crypto';

const BUCKETS = 10_000;

/**
 * Whether a recipient belongs to the campaign's control group.
 *
 * Follows from the campaign and the LINE ID alone, so that the same person is in or out in every run and however
 * many contacts carry the id; other campaigns draw anew.
 *
 * @param percent 0 to 100; parts of a hundredth are honoured
 */
export function isInControlGroup(campaignId: string, lineId: string, percent: number): boolean {
  if (percent <= 0) return false;
  const digest = createHash('sha256').update(`${campaignId}\n${lineId}`).digest();
  return digest.readUInt32BE(0) % BUCKETS < percent * (BUCKETS / 100);
}
