import { say } from './import-texts.js';
import type { AttributeTypes } from '../attribute-typing.js';
import type { AttributeType } from '../attribute-value.js';
import { cleanCell } from './clean-cell.js';
import { type ColumnMapping, mappedColumn } from './column-mapping.js';
import { ColumnType } from './column-type.js';
import { type Column, columnsOf, type Delimiter, DELIMITERS, systemName } from './columns.js';
import { CsvReader, type FileRecord } from './csv-reader.js';
import type { Encoding } from './encodings.js';
import { FileProblem } from './file-problem.js';
import {
  type FileFormat,
  type FileShape,
  type FileSource,
  findFileEncoding,
  readRecords,
  readText,
} from './open-file.js';
import { RepeatedRows } from './repeated-rows.js';
import { type RowWords, wordsOfColumns, wordsOfMapping } from './row-problems.js';
import { csvExternalId, ndjsonExternalId } from './row-to-change.js';

/** What the caller chose; the rest is recognised. */
export interface ImportOptions {
  format?: FileFormat;
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** types of attributes that do not exist yet */
  types?: Record<string, AttributeType>;
  /** what the columns are to become, where their names do not say it */
  mapping?: ColumnMapping;
}

/** How a file is to be read, after all of it was looked at. */
export interface FilePlan {
  shape: FileShape;
  /** of CSV; none for NDJSON */
  header: string[];
  columns: Column[];
  /** of NDJSON; that of CSV is in its columns */
  mapping?: ColumnMapping;
  words: RowWords;
  /** attributes that do not exist yet */
  newTypes: Map<string, AttributeType>;
  /** records after the header */
  rowsTotal: number;
  /** rows of contacts that stand in the file before */
  repeated: Pick<RepeatedRows, 'count' | 'told'>;
}

/**
 * Reads the whole file once, before anything is written: what makes all of it unusable is found here.
 *
 * @param known types of the attributes that exist
 * @param isPart the file goes on elsewhere; only what is here is looked at
 * @throws FileProblem in words for whoever made the file
 */
export async function checkFile(
  source: FileSource,
  options: ImportOptions,
  known: AttributeTypes,
  isPart = false,
): Promise<FilePlan> {
  const shape = await findShape(source, options);
  const check = shape.format === 'ndjson' ? checkNdjson : checkCsv;
  return check(readRecords(source, shape, isPart), shape, options, known);
}

/**
 * How a file is to be read: as the options say, else as it looks.
 *
 * @throws FileProblem when it is no text, or is empty
 */
export async function findShape(source: FileSource, options: ImportOptions): Promise<FileShape> {
  const encoding = options.encoding ?? (await findFileEncoding(source));
  const start = await firstText(source, encoding);
  const format = options.format ?? formatOf(start);
  if (format === 'ndjson') return { format, encoding, delimiter: '', lineEnd: '\n' };
  const lineEnd = !start.includes('\n') && start.includes('\r') ? '\r' : '\n';
  const delimiter = options.delimiter ?? findDelimiter(start, lineEnd, options.mapping);
  return { format, encoding, delimiter, lineEnd };
}

async function checkCsv(
  pages: AsyncIterable<FileRecord[]>,
  shape: FileShape,
  options: ImportOptions,
  known: AttributeTypes,
): Promise<FilePlan> {
  let header: string[] | undefined;
  let columns: Column[] = [];
  const guesses = new Map<number, ColumnType>();
  const repeated = new RepeatedRows();
  let rowsTotal = 0;
  for await (const records of pages) {
    for (const record of records) {
      if (!header) {
        header = record.fields.map((name) => name.trim());
        columns = columnsOf(header, options.mapping);
        for (const [index, column] of columns.entries())
          if (column.kind === 'attribute' && !known.has(column.name)) guesses.set(index, new ColumnType());
        continue;
      }
      rowsTotal += 1;
      if (record.fields.length !== columns.length) continue;
      for (const [index, guess] of guesses)
        if (!guess.isSettled) guess.add(cleanCell(record.fields[index] ?? ''));
      const externalId = csvExternalId(record, columns);
      if (externalId !== undefined) repeated.add(externalId, record.line);
    }
  }
  if (!header) throw new FileProblem(say('file_empty'));
  if (rowsTotal === 0) throw new FileProblem(say('file_without_rows'));
  const newTypes = new Map<string, AttributeType>();
  for (const [index, guess] of guesses) {
    const column = columns[index];
    if (column?.kind === 'attribute' && guess.type) newTypes.set(column.name, guess.type);
  }
  const names = columns.flatMap((column) => (column.kind === 'attribute' ? [column.name] : []));
  chooseTypes(newTypes, options, known, names);
  const words = wordsOfColumns(header, columns, options.mapping !== undefined);
  return { shape, header, columns, words, newTypes, rowsTotal, repeated };
}

async function checkNdjson(
  pages: AsyncIterable<FileRecord[]>,
  shape: FileShape,
  options: ImportOptions,
  known: AttributeTypes,
): Promise<FilePlan> {
  const repeated = new RepeatedRows();
  let rowsTotal = 0;
  for await (const records of pages) {
    rowsTotal += records.length;
    for (const record of records) {
      const externalId = ndjsonExternalId(record, options.mapping);
      if (externalId !== undefined) repeated.add(externalId, record.line);
    }
  }
  if (rowsTotal === 0) throw new FileProblem(say('file_without_objects'));
  const newTypes = new Map<string, AttributeType>();
  chooseTypes(newTypes, options, known);
  const { mapping } = options;
  const words = wordsOfMapping(mapping);
  const shared = { shape, words, newTypes, rowsTotal, repeated };
  return { ...shared, header: [], columns: [], ...(mapping ? { mapping } : {}) };
}

/** The caller's types over the guessed ones; an attribute that exists keeps the type it has. */
function chooseTypes(
  newTypes: Map<string, AttributeType>,
  options: ImportOptions,
  known: AttributeTypes,
  columnNames?: string[],
): void {
  for (const [name, type] of Object.entries(options.types ?? {})) {
    if (columnNames && !columnNames.includes(name))
      throw new FileProblem(say('typed_column_absent', { column: name }));
    const existing = known.get(name);
    if (existing !== undefined && existing !== type)
      throw new FileProblem(say('type_differs', { name, type, existing }));
    if (existing === undefined) newTypes.set(name, type);
  }
}

async function firstText(source: FileSource, encoding: Encoding): Promise<string> {
  for await (const text of readText(source, encoding)) if (text.trim() !== '') return text;
  throw new FileProblem(say('file_empty'));
}

function formatOf(start: string): FileFormat {
  const first = start.trimStart()[0];
  if (first === '[') throw new FileProblem(say('file_is_json_list'));
  return first === '{' ? 'ndjson' : 'csv';
}

/**
 * The delimiter by which the first line has an `external_id`, or a column that the mapping names; else the one that it has
 * most of, for the error to show.
 */
function findDelimiter(start: string, lineEnd: '\n' | '\r', mapping?: ColumnMapping): Delimiter {
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: firstRecord(start, delimiter, lineEnd),
  }));
  const isKnown = (name: string): boolean =>
    systemName(name) === 'external_id' || mappedColumn(mapping, name) !== undefined;
  const fitting = counted.find(({ names }) => names.length > 1 && names.some(isKnown));
  const widest = counted.toSorted((a, b) => b.names.length - a.names.length)[0];
  return (fitting ?? widest)?.delimiter ?? ',';
}

function firstRecord(start: string, delimiter: string, lineEnd: '\n' | '\r'): string[] {
  const line = start.trimStart().split(lineEnd, 1)[0] ?? '';
  try {
    const reader = new CsvReader(delimiter, lineEnd);
    const [record] = [...reader.push(line), ...reader.end()];
    return record?.fields.map((name) => name.trim()) ?? [];
  } catch (error) {
    // A quote that stays open in the first line: the reading of the whole file says where.
    if (error instanceof FileProblem) return [];
    throw error;
  }
}
