/** The `limit` of a page from the query; `null` when it is no number from 1 to `most`. */
export function readLimit(text: string | null, fallback: number, most: number): number | null {
  if (text === null) return fallback;
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= most ? limit : null;
}
