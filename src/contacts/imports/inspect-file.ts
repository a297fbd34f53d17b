import type { Finding } from '#libs/findings';
import { type AttributeTypes, typeChanges, type TypedChange } from '../attribute-typing.js';
import { type AttributeType, typeOfValue } from '../attribute-value.js';
import { checkFile, type FilePlan, findShape, type ImportOptions } from './check-file.js';
import type { ColumnMapping } from './column-mapping.js';
import { ColumnType } from './column-type.js';
import { DELIMITERS } from './columns.js';
import type { FileRecord } from './csv-reader.js';
import { type Encoding, encodingOfMark } from './encodings.js';
import { FileProblem } from './file-problem.js';
import { type FileShape, fileOf, readRecords } from './open-file.js';
import { readRow } from './read-row.js';
import { type DescribedProblems, describeProblems } from './row-problems.js';
import { parseObject } from './row-to-change.js';
import { mappingOf, type SeenColumn, type Suggestion, suggestColumns } from './suggest-columns.js';

const CHECKED_ROWS = 200;
const PREVIEW_ROWS = 5;
const MAX_SAMPLES = 5;
const MAX_SAMPLE_LENGTH = 100;

export interface InspectedColumn {
  name: string;
  samples: string[];
  suggested: Suggestion & { type: AttributeType | null };
}

export interface RefusedRow extends DescribedProblems {
  /** the line that the row begins in */
  row: number;
}

/** What would become of a file. */
export interface Inspection {
  shape: FileShape;
  columns: InspectedColumn[];
  /** what check and preview were made with: the given one, else what is suggested */
  mapping: ColumnMapping;
  /** why the import would fail as a whole */
  problem: Finding | null;
  check: { rows: number; accepted: number; rejected: RefusedRow[] };
  preview: TypedChange[];
}

/**
 * Looks at the first rows of a file as its import would. The types of new columns are guessed from what is here; the
 * import looks at all rows.
 *
 * @param isPart the file was cut: its last line is left out
 * @throws FileProblem when it is no text file
 */
export async function inspectFile(
  bytes: Buffer,
  options: ImportOptions,
  known: AttributeTypes,
  isPart: boolean,
): Promise<Inspection> {
  const source = fileOf(isPart ? withoutCutLine(bytes, options.encoding) : bytes);
  const shape = await findShape(source, options);
  const records = await firstRecords(readRecords(source, shape, isPart));
  const rows = shape.format === 'csv' ? records.slice(1) : records.slice(0, CHECKED_ROWS);
  const columns = shape.format === 'csv' ? csvColumns(records) : ndjsonColumns(rows);
  const suggestions = suggestColumns(columns);
  const mapping = options.mapping ?? mappingOf(columns, suggestions);
  const inspection = {
    shape,
    columns: columns.map((column, index) => inspected(column, suggestions[index], known)),
    mapping,
  };
  try {
    const plan = await checkFile(source, { ...options, ...asOptions(shape), mapping }, known, isPart);
    return { ...inspection, problem: null, ...checkRows(rows, plan, known) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const check = { rows: 0, accepted: 0, rejected: [] };
    return { ...inspection, problem: error.finding, check, preview: [] };
  }
}

/** Reads rows and gives them their attributes' types, as an import does before it writes them. */
function checkRows(
  rows: readonly FileRecord[],
  plan: FilePlan,
  known: AttributeTypes,
): Pick<Inspection, 'check' | 'preview'> {
  const types = new Map([...plan.newTypes, ...known]);
  const readings = rows.map((row) => ({ row: row.line, reading: readRow(row, plan, types) }));
  const read = readings.flatMap(({ row, reading }) => (reading.ok ? [{ row, change: reading.change }] : []));
  const { results } = typeChanges(
    read.map(({ change }) => change),
    types,
  );
  const rejected = readings.flatMap(({ row, reading }) =>
    reading.ok ? [] : [{ row, ...describeProblems(reading.problems, plan.words) }],
  );
  const preview: TypedChange[] = [];
  for (const [index, { row }] of read.entries()) {
    const result = results[index];
    if (result?.ok) preview.push(result.change);
    else if (result) rejected.push({ row, ...describeProblems(result.problems, plan.words) });
  }
  return {
    check: {
      rows: rows.length,
      accepted: preview.length,
      rejected: rejected.toSorted((a, b) => a.row - b.row),
    },
    preview: preview.slice(0, PREVIEW_ROWS),
  };
}

/** The header and the rows that are looked at, as far as the file can be read. */
async function firstRecords(pages: AsyncIterable<FileRecord[]>): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  try {
    for await (const page of pages) {
      records.push(...page);
      if (records.length > CHECKED_ROWS) break;
    }
  } catch (error) {
    // Whatever ends the reading here is told by the check of the whole file.
    if (!(error instanceof FileProblem)) throw error;
  }
  return records.slice(0, CHECKED_ROWS + 1);
}

interface ReadColumn extends SeenColumn {
  samples: string[];
  type: AttributeType | undefined;
}

function csvColumns([header, ...rows]: readonly FileRecord[]): ReadColumn[] {
  return (header?.fields ?? []).map((name, index) => {
    const cells = rows.map(({ fields }) => fields[index] ?? '');
    const guess = new ColumnType();
    for (const cell of cells) guess.add(cell);
    return { name: name.trim(), samples: samplesOf(cells), type: guess.type };
  });
}

/** The keys that rows have; those inside `attributes` are attributes already. */
function ndjsonColumns(rows: readonly FileRecord[]): ReadColumn[] {
  const values = new Map<string, unknown[]>();
  for (const { raw } of rows)
    for (const [key, value] of Object.entries(parseObject(raw) ?? {})) {
      if (key === 'attributes' && typeof value === 'object') continue;
      const found = values.get(key) ?? [];
      if (value !== null) found.push(value);
      values.set(key, found);
    }
  return [...values].map(([name, found]) => ({
    name,
    samples: samplesOf(found.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))),
    type: typeOfValue(found[0]),
  }));
}

function samplesOf(cells: readonly string[]): string[] {
  const filled = new Set(cells.filter((cell) => cell.trim() !== ''));
  return [...filled]
    .slice(0, MAX_SAMPLES)
    .map((cell) => (cell.length > MAX_SAMPLE_LENGTH ? `${cell.slice(0, MAX_SAMPLE_LENGTH)}…` : cell));
}

function inspected(
  { name, samples, type }: ReadColumn,
  suggestion: Suggestion | undefined,
  known: AttributeTypes,
): InspectedColumn {
  const suggested = suggestion ?? { target: 'ignore', attribute: null, alsoExternalId: false };
  const own = suggested.attribute === null ? null : (known.get(suggested.attribute) ?? type ?? null);
  return { name, samples, suggested: { ...suggested, type: own } };
}

function asOptions({ format, encoding, delimiter }: FileShape): ImportOptions {
  const found = DELIMITERS.find((known) => known === delimiter);
  return { format, encoding, ...(found ? { delimiter: found } : {}) };
}

/** A character that the cut broke would make the file look like another encoding. */
function withoutCutLine(bytes: Buffer, encoding: Encoding | undefined): Buffer {
  if ((encoding ?? encodingOfMark(bytes))?.startsWith('utf-16'))
    return bytes.subarray(0, bytes.length - (bytes.length % 2));
  const lineFeed = bytes.lastIndexOf(0x0a);
  const end = lineFeed === -1 ? bytes.lastIndexOf(0x0d) : lineFeed;
  return end === -1 ? bytes : bytes.subarray(0, end + 1);
}
