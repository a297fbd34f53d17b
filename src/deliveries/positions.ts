/** Ascending positions in short: `0-248,250-499`. */
export function formatPositions(positions: readonly number[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < positions.length;) {
    let end = start;
    while (end + 1 < positions.length && positions[end + 1] === (positions[end] ?? 0) + 1) end += 1;
    ranges.push(start === end ? `${positions[start]}` : `${positions[start]}-${positions[end]}`);
    start = end + 1;
  }
  return ranges.join(',');
}

/** The positions that `formatPositions` wrote. */
export function parsePositions(text: string): number[] {
  return text.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
