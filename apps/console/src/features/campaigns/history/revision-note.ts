export type RevisionNote =
  { kind: 'published' } | { kind: 'restored'; version: string } | { kind: 'other'; note: string };

/** What the server notes of a revision, to be told in the reader's language; null: it was only saved. */
export function revisionNote(note: string): RevisionNote | null {
  if (note === '') return null;
  if (note === 'published') return { kind: 'published' };
  const restored = /^version (\d+) again$/.exec(note)?.[1];
  return restored === undefined ? { kind: 'other', note } : { kind: 'restored', version: restored };
}
