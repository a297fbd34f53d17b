import { say } from './import-texts.js';
import { createReadStream } from 'node:fs';
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

/** A file that can be read from its beginning, again and again, a piece at a time. */
export type FileSource = () => AsyncIterable<Buffer>;

/** A file on disk. */
export function fileAt(path: string): FileSource {
  return () => createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>;
}

/** A file in memory. */
export function fileOf(bytes: Buffer): FileSource {
  return async function* pieces() {
    for (let at = 0; at < bytes.length; at += READ_BYTES) yield bytes.subarray(at, at + READ_BYTES);
  };
}

const READ_BYTES = 64 * 1024;
const SAMPLE_BYTES = 256 * 1024;
/** Up to this share of broken characters a file is still UTF-8, with some bad rows. */
const TOLERATED_BROKEN_SHARE = 0.01;

/**
 * The records of a file, some hundred at a time; memory does not grow with the file.
 *
 * @param isPart the file goes on elsewhere: its last record is not whole, and is left out
 */
export async function* readRecords(
  source: FileSource,
  shape: FileShape,
  isPart = false,
): AsyncGenerator<FileRecord[]> {
  const reader: RecordReader =
    shape.format === 'csv' ? new CsvReader(shape.delimiter, shape.lineEnd) : new LineReader();
  for await (const text of readText(source, shape.encoding)) yield reader.push(text);
  if (!isPart) yield reader.end();
}

/** The file's text without its byte order mark; what is no character becomes U+FFFD. */
export async function* readText(source: FileSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(DECODER[encoding]);
  let isFirst = true;
  for await (const bytes of source()) {
    const text = decoder.write(bytes);
    yield isFirst ? withoutMark(text) : text;
    isFirst &&= text === '';
  }
  yield decoder.end() ?? '';
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The first bytes of a file. */
async function readStart(source: FileSource): Promise<Buffer> {
  for await (const bytes of source()) return bytes;
  return Buffer.alloc(0);
}

/**
 * The encoding of a file: what its first bytes name; else UTF-8 when it is that all through; else what it looks like.
 *
 * @throws FileProblem when it is no text, or its encoding cannot be told
 */
export async function findFileEncoding(source: FileSource): Promise<Encoding> {
  const start = await readStart(source);
  const marked = encodingOfMark(start);
  if (marked) return marked;
  refuseBinary(start);
  const { brokenShare, sample } = await tryUtf8(source);
  if (brokenShare <= TOLERATED_BROKEN_SHARE) return 'utf-8';
  const recognised = recogniseEncoding(sample);
  if (recognised) return recognised;
  throw new FileProblem(say('encoding_unknown'));
}

/** How many of the bytes beyond ASCII are no UTF-8, as a share, and the first pieces with such bytes. */
async function tryUtf8(source: FileSource): Promise<{ brokenShare: number; sample: Buffer }> {
  const decoder = new TextDecoder('utf-8');
  const sample: Buffer[] = [];
  let sampled = 0;
  let highBytes = 0;
  let broken = 0;
  for await (const bytes of source()) {
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
