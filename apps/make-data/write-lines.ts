import { open } from 'node:fs/promises';

/** So much is written at once; no more of the file is ever in memory (in UTF-16 units). */
const PIECE_LENGTH = 1_048_576;

/**
 * Writes a new file line by line; a disk that is slow is waited for.
 *
 * @param onPiece is told the lines that are written so far
 * @throws Error with the code EEXIST when there is such a file
 */
export async function writeLines(
  path: string,
  lines: Iterable<string>,
  onPiece: (lines: number) => void = () => undefined,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    let piece = '';
    let written = 0;
    for (const line of lines) {
      piece += line;
      written += 1;
      if (piece.length < PIECE_LENGTH) continue;
      await file.writeFile(piece);
      onPiece(written);
      piece = '';
    }
    await file.writeFile(piece);
    onPiece(written);
  } finally {
    await file.close();
  }
}
