import type { AttributeTypes } from '../attribute-typing.js';
import type { AttributeType } from '../attribute-value.js';
import { ColumnType } from './column-type.js';
import { type Column, columnsOf, type Delimiter, DELIMITERS, systemName } from './columns.js';
import { CsvReader } from './csv-reader.js';
import type { Encoding } from './encodings.js';
import { FileProblem } from './file-problem.js';
import { type FileFormat, type FileShape, findFileEncoding, readRecords, readText } from './open-file.js';

/** What the caller chose; the rest is recognised. */
export interface ImportOptions {
  format?: FileFormat;
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** types of attributes that do not exist yet */
  types?: Record<string, AttributeType>;
}

/** How a file is to be read, after all of it was looked at. */
export interface FilePlan {
  shape: FileShape;
  /** of CSV; none for NDJSON */
  header: string[];
  columns: Column[];
  /** attributes that do not exist yet */
  newTypes: Map<string, AttributeType>;
  /** records after the header */
  rowsTotal: number;
}

/**
 * Reads the whole file once, before anything is written: what makes all of it unusable is found here.
 *
 * @param known types of the attributes that exist
 * @throws FileProblem in words for whoever made the file
 */
export async function checkFile(
  path: string,
  options: ImportOptions,
  known: AttributeTypes,
): Promise<FilePlan> {
  const encoding = options.encoding ?? (await findFileEncoding(path));
  const start = await firstText(path, encoding);
  const format = options.format ?? formatOf(start);
  const lineEnd = !start.includes('\n') && start.includes('\r') ? '\r' : '\n';
  if (format === 'ndjson')
    return checkNdjson(path, { format, encoding, delimiter: '', lineEnd: '\n' }, options, known);
  const delimiter = options.delimiter ?? findDelimiter(start, lineEnd);
  return checkCsv(path, { format, encoding, delimiter, lineEnd }, options, known);
}

async function checkCsv(
  path: string,
  shape: FileShape,
  options: ImportOptions,
  known: AttributeTypes,
): Promise<FilePlan> {
  let header: string[] | undefined;
  let columns: Column[] = [];
  const guesses = new Map<number, ColumnType>();
  let rowsTotal = 0;
  for await (const records of readRecords(path, shape)) {
    for (const record of records) {
      if (!header) {
        header = record.fields.map((name) => name.trim());
        columns = columnsOf(header);
        for (const [index, column] of columns.entries())
          if (column.kind === 'attribute' && !known.has(column.name)) guesses.set(index, new ColumnType());
        continue;
      }
      rowsTotal += 1;
      if (record.fields.length === columns.length)
        for (const [index, guess] of guesses) guess.add(record.fields[index] ?? '');
    }
  }
  if (!header) throw new FileProblem('The file is empty. Its first line must name the columns.');
  if (rowsTotal === 0) throw new FileProblem('The file has a first line with the columns, but no rows.');
  const newTypes = new Map<string, AttributeType>();
  for (const [index, guess] of guesses) {
    const column = columns[index];
    if (column?.kind === 'attribute' && guess.type) newTypes.set(column.name, guess.type);
  }
  const names = columns.flatMap((column) => (column.kind === 'attribute' ? [column.name] : []));
  chooseTypes(newTypes, options, known, names);
  return { shape, header, columns, newTypes, rowsTotal };
}

async function checkNdjson(
  path: string,
  shape: FileShape,
  options: ImportOptions,
  known: AttributeTypes,
): Promise<FilePlan> {
  let rowsTotal = 0;
  for await (const records of readRecords(path, shape)) rowsTotal += records.length;
  if (rowsTotal === 0) throw new FileProblem('The file has no rows.');
  const newTypes = new Map<string, AttributeType>();
  chooseTypes(newTypes, options, known);
  return { shape, header: [], columns: [], newTypes, rowsTotal };
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
      throw new FileProblem(`types names "${name}", but the file has no such column.`);
    const existing = known.get(name);
    if (existing !== undefined && existing !== type)
      throw new FileProblem(
        `types says that "${name}" is ${type}, but it is a ${existing} attribute already.`,
      );
    if (existing === undefined) newTypes.set(name, type);
  }
}

async function firstText(path: string, encoding: Encoding): Promise<string> {
  for await (const text of readText(path, encoding)) if (text.trim() !== '') return text;
  throw new FileProblem('The file is empty. Its first line must name the columns.');
}

function formatOf(start: string): FileFormat {
  const first = start.trimStart()[0];
  if (first === '[')
    throw new FileProblem(
      'This is a JSON list. Send NDJSON instead: one JSON object a line, without commas between.',
    );
  return first === '{' ? 'ndjson' : 'csv';
}

/** The delimiter by which the first line has an `external_id`; else the one that it has most of, for the error to show. */
function findDelimiter(start: string, lineEnd: '\n' | '\r'): Delimiter {
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: firstRecord(start, delimiter, lineEnd),
  }));
  const fitting = counted.find(
    ({ names }) => names.length > 1 && names.some((name) => systemName(name) === 'external_id'),
  );
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
