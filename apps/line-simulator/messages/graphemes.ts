const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Code units that are looked at first, for each cluster that is allowed: families and flags fit. */
const USUAL_CLUSTER = 16;

/**
 * Whether a text has more grapheme clusters than `max`. Looks no further than it must: the segmenter's every step takes as long
 * as the whole text it was given.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/text-character-count/
 */
export function isLongerThan(text: string, max: number): boolean {
  // A cluster has at least one code unit.
  if (text.length <= max) return false;
  for (let end = (max + 2) * USUAL_CLUSTER; end < text.length; end *= 2) {
    // The cut may have made one cluster out of a part of another, not more.
    if (hasMoreClusters(text.slice(0, end), max + 1)) return true;
  }
  return hasMoreClusters(text, max);
}

function hasMoreClusters(text: string, max: number): boolean {
  const clusters = segmenter.segment(text)[Symbol.iterator]();
  for (let count = 0; count <= max; count += 1) if (clusters.next().done === true) return false;
  return true;
}
