import { hash } from 'node:crypto';

/** Rows that are told of by their lines; the others are counted. */
const MOST_TOLD = 50;
const FIRST_SIZE = 1 << 12;

/** A row of a contact that an earlier row is of, by the lines they begin in. */
export interface RepeatedRow {
  row: number;
  /** the first row of the contact */
  first: number;
}

/**
 * Finds the rows of a file whose contact stands in an earlier row. Ids are kept as hashes of 53 bits, open addressing: a
 * million rows take 25 MB, and one is taken for another with a chance of one in 18,000.
 */
export class RepeatedRows {
  /** rows of a contact that stood in the file before */
  count = 0;
  /** the first 50 of them */
  readonly told: RepeatedRow[] = [];
  private hashes = new Float64Array(FIRST_SIZE);
  private lines = new Uint32Array(FIRST_SIZE);
  private size = 0;

  add(externalId: string, line: number): void {
    if (this.size * 2 >= this.hashes.length) this.grow();
    const key = keyOf(externalId);
    const at = this.placeOf(key);
    const first = this.lines[at];
    if (first) return this.tell({ row: line, first });
    this.hashes[at] = key;
    this.lines[at] = line;
    this.size += 1;
  }

  private tell(repeated: RepeatedRow): void {
    this.count += 1;
    if (this.told.length < MOST_TOLD) this.told.push(repeated);
  }

  /** Where the key is, or where it belongs. A line is never 0. */
  private placeOf(key: number): number {
    const mask = this.hashes.length - 1;
    let at = key % this.hashes.length;
    while (this.lines[at] !== 0 && this.hashes[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { hashes, lines } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.lines = new Uint32Array(lines.length * 2);
    for (const [index, line] of lines.entries()) {
      if (line === 0) continue;
      const key = hashes[index] ?? 0;
      const at = this.placeOf(key);
      this.hashes[at] = key;
      this.lines[at] = line;
    }
  }
}

function keyOf(externalId: string): number {
  const bytes = hash('sha1', externalId, 'buffer');
  return bytes.readUIntBE(0, 6) * 32 + (bytes.readUInt8(6) & 31);
}
