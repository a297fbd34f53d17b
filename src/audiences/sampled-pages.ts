/** What was seen on some pages of a table that were picked at random. */
export interface SampledPages {
  /** pages that were looked at, and all that there are */
  seen: number;
  all: number;
  /** of what is counted, on a page that was seen: the mean, and the standard deviation between pages */
  mean: number;
  deviation: number;
}

/** Of 100 estimates, 95 lie so many standard errors or less from the truth. */
const STANDARD_ERRORS = 1.96;

/**
 * What all pages together have, estimated.
 *
 * @returns `margin`: in 95 of 100 cases the truth is no further away; 0 when all pages were seen
 */
export function totalOf({ seen, all, mean, deviation }: SampledPages): { value: number; margin: number } {
  if (seen === 0) return { value: 0, margin: 0 };
  const unseen = Math.max(0, 1 - seen / all);
  const standardError = (all * deviation * Math.sqrt(unseen)) / Math.sqrt(seen);
  return { value: Math.round(all * mean), margin: Math.ceil(STANDARD_ERRORS * standardError) };
}

/**
 * The same of at most so many, when these were drawn by lot from all: each number shrinks alike.
 *
 * @param numbers what was counted of all, `count` among them
 */
export function shareOf<Numbers extends { count: number; margin: number | null }>(
  numbers: Numbers,
  limit: number,
): Numbers {
  if (numbers.count <= limit) return numbers;
  const share = limit / numbers.count;
  const shrunk = Object.entries(numbers).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * share) : value,
  ]);
  // How many of a kind are drawn is left to chance: of `limit`, never further off than this in 95 of 100 draws.
  const byChance = Math.ceil(STANDARD_ERRORS * Math.sqrt(limit * (1 - share)) * 0.5);
  const margin = Math.ceil((numbers.margin ?? 0) * share) + byChance;
  return { ...(Object.fromEntries(shrunk) as Numbers), count: limit, margin };
}
