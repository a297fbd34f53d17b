import type { AttributeTypes } from '../attribute-typing.js';
import type { ContactChange } from '../contact-change.js';
import type { FilePlan } from './check-file.js';
import type { FileRecord } from './csv-reader.js';
import type { RejectedRow } from './import.js';
import { type FileSource, readRecords } from './open-file.js';
import { readRow } from './read-row.js';
import { rejectedRow } from './rejected-row.js';

/** Rows of one transaction: enough to be fast, few enough that progress is seen and a kill loses little. */
const CHUNK_ROWS = 2_000;
/** A chunk of long rows is written earlier, so that memory is bounded by bytes too (in UTF-16 units). */
const CHUNK_LENGTH = 2 * 1_048_576;

/** Neighbouring rows of a file, read and judged: what is written in one transaction. */
export interface Chunk {
  /** rows of the file that stand before it */
  rowsBefore: number;
  rows: number;
  /** without the cells, which would keep memory until the chunk is written */
  accepted: { record: Pick<FileRecord, 'line' | 'raw'>; change: ContactChange }[];
  rejections: RejectedRow[];
}

/**
 * The rows of a file from the one after `rowsBefore` on, chunk by chunk.
 *
 * @param types of the attributes; an unknown one is read as text
 */
export async function* readChunks(
  source: FileSource,
  plan: FilePlan,
  types: AttributeTypes,
  rowsBefore: number,
): AsyncGenerator<Chunk> {
  let toSkip = rowsBefore + (plan.shape.format === 'csv' ? 1 : 0);
  let chunk = chunkAfter(rowsBefore);
  let length = 0;
  for await (const records of readRecords(source, plan.shape)) {
    for (const record of records) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      addRecord(chunk, record, plan, types);
      length += record.raw.length;
      if (chunk.rows < CHUNK_ROWS && length < CHUNK_LENGTH) continue;
      yield chunk;
      chunk = chunkAfter(chunk.rowsBefore + chunk.rows);
      length = 0;
    }
  }
  if (chunk.rows > 0) yield chunk;
}

function chunkAfter(rowsBefore: number): Chunk {
  return { rowsBefore, rows: 0, accepted: [], rejections: [] };
}

function addRecord(chunk: Chunk, record: FileRecord, plan: FilePlan, types: AttributeTypes): void {
  const reading = readRow(record, plan, types);
  chunk.rows += 1;
  const { line, raw } = record;
  if (reading.ok) chunk.accepted.push({ record: { line, raw }, change: reading.change });
  else chunk.rejections.push(rejectedRow(record, reading.problems, plan.words));
}
