const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * How much is given to the segmenter at a time, in UTF-16 units: V8's time grows with the square of the text's length, and a
 * text of 100,000 would take ten seconds.
 */
const WINDOW = 256;

/** How many characters as people count them (grapheme clusters), but no more than the limit. */
export function countClusters(text: string, limit = Number.POSITIVE_INFINITY): number {
  return walkClusters(text, limit).count;
}

/** The text itself, or as many of its clusters as leave room for the mark, and the mark. */
export function truncated(text: string, limit: number, mark: string): string {
  // No cluster is shorter than one unit.
  if (text.length <= limit || walkClusters(text, limit).end === text.length) return text;
  const room = limit - countClusters(mark, limit + 1);
  return room < 0 ? firstClusters(text, limit) : firstClusters(text, room) + mark;
}

/** As much of a text as so many UTF-16 units hold, not cut within a cluster unless the first alone is longer. */
export function withinUnits(text: string, units: number): string {
  if (text.length <= units) return text;
  const end = endsWithin(text, 0, units + 1).findLast((clusterEnd) => clusterEnd <= units);
  return text.slice(0, end ?? units);
}

function firstClusters(text: string, count: number): string {
  return text.slice(0, walkClusters(text, count).end);
}

/** As many clusters as there are up to the limit, and where the last of them ends. */
function walkClusters(text: string, limit: number): { count: number; end: number } {
  let count = 0;
  let end = 0;
  let size = WINDOW;
  while (end < text.length && count < limit) {
    const ends = endsWithin(text, end, size);
    const taken = Math.min(ends.length, limit - count);
    count += taken;
    end = ends[taken - 1] ?? end;
    // One cluster fills the window: a letter with hundreds of accents.
    size = ends.length === 0 ? size * 2 : WINDOW;
  }
  return { count, end };
}

/**
 * Where the clusters of a window end. The last one is left for the next window, because it may go on beyond this one; what
 * comes before it is certain, because whether a cluster ends depends on nothing after its next character.
 */
function endsWithin(text: string, start: number, size: number): number[] {
  const isPairCut = /[\uD800-\uDBFF]/.test(text.charAt(start + size - 1));
  const window = text.slice(start, start + size + (isPairCut ? 1 : 0));
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(window)) ends.push(start + index + segment.length);
  if (start + window.length < text.length) ends.pop();
  return ends;
}
