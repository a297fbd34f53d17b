/** Enough of a long id to tell two apart in a table: `U0123…cdef`. */
export function shortId(id: string): string {
  return id.length <= 14 ? id : `${id.slice(0, 5)}…${id.slice(-4)}`;
}
