import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { CsvReader, type FileRecord, type RecordReader } from './csv-reader.js';
import { DECODER, type Encoding, encodingOfMark, refuseBinary } from './encodings.js';
import { FileProblem } from './file-problem.js';
import { LineReader } from './line-reader.js';
import { recogniseEncoding } from './recognise-encoding.js';

export type FileFormat = 'csv' | 'ndjson';

/** How the text of a file becomes records. */
export interface FileShape {
  format: FileFormat;
  encoding: Encoding;
  /** of CSV */
  delimiter: string;
  lineEnd: '\n' | '\r';
}

const READ_BYTES = 64 * 1024;
const SAMPLE_BYTES = 256 * 1024;
/** Up to this share of broken characters a file is still UTF-8, with some bad rows. */
const TOLERATED_BROKEN_SHARE = 0.01;

/** The records of a file, some hundred at a time; memory does not grow with the file. */
export async function* readRecords(path: string, shape: FileShape): AsyncGenerator<FileRecord[]> {
  const reader: RecordReader =
    shape.format === 'csv' ? new CsvReader(shape.delimiter, shape.lineEnd) : new LineReader();
  for await (const text of readText(path, shape.encoding)) yield reader.push(text);
  yield reader.end();
}

/** The file's text without its byte order mark; what is no character becomes U+FFFD. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(DECODER[encoding]);
  let isFirst = true;
  for await (const bytes of createReadStream(path, { highWaterMark: READ_BYTES })) {
    const text = decoder.write(bytes as Buffer);
    yield isFirst ? withoutMark(text) : text;
    isFirst &&= text === '';
  }
  yield decoder.end() ?? '';
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The first bytes of a file. */
export async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The encoding of a file: what its first bytes name; else UTF-8 when it is that all through; else what it looks like.
 *
 * @throws FileProblem when it is no text, or its encoding cannot be told
 */
export async function findFileEncoding(path: string): Promise<Encoding> {
  const start = await readStart(path);
  const marked = encodingOfMark(start);
  if (marked) return marked;
  refuseBinary(start);
  const { brokenShare, sample } = await tryUtf8(path);
  if (brokenShare <= TOLERATED_BROKEN_SHARE) return 'utf-8';
  const recognised = recogniseEncoding(sample);
  if (recognised) return recognised;
  throw new FileProblem(
    'The encoding of this file could not be recognised. Save it as UTF-8, or name it: encoding=shift_jis, big5 or tis-620.',
  );
}

/** How many of the bytes beyond ASCII are no UTF-8, as a share, and the first pieces with such bytes. */
async function tryUtf8(path: string): Promise<{ brokenShare: number; sample: Buffer }> {
  const decoder = new TextDecoder('utf-8');
  const sample: Buffer[] = [];
  let sampled = 0;
  let highBytes = 0;
  let broken = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
    const bytes = chunk as Buffer;
    const high = countHighBytes(bytes);
    highBytes += high;
    broken += countBroken(decoder.decode(bytes, { stream: true }));
    if (high === 0) continue;
    if (sampled < SAMPLE_BYTES) sample.push(bytes);
    sampled += bytes.length;
  }
  // Cut inside its last character, the file is broken there, once.
  broken += decoder.decode().length;
  return { brokenShare: broken / Math.max(highBytes, 1), sample: Buffer.concat(sample) };
}

function countHighBytes(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
