import type { Finding } from '#libs/findings';
import { say } from './import-texts.js';
import type { InputProblem } from '../../common/index.js';
import { type AttributeTypes, typeProblems } from '../attribute-typing.js';
import { changeOf, type ContactChange } from '../contact-change.js';
import { SYSTEM_FIELDS, systemFieldProblem } from '../system-fields.js';
import { type ColumnMapping, type MappedColumn, mappedColumn } from './column-mapping.js';
import { cleanCell, cleanName } from './clean-cell.js';
import { readCell } from './column-type.js';
import { type Column, isErrorReport, systemName } from './columns.js';
import type { FileRecord } from './csv-reader.js';
import { unguardCell } from './spreadsheet-guard.js';

/** Paths are those of fields and attributes (`line_id`, `attributes.points`); empty for the row itself. */
export type RowReading = { ok: true; change: ContactChange } | { ok: false; problems: InputProblem[] };

const BROKEN_CHARACTER = '\ufffd';

/**
 * What a row of CSV says about its contact. An empty cell says nothing: it leaves what is stored as it is, because an
 * export with only some columns filled must not wipe the others.
 *
 * @param types of the attributes; an unknown one is read as text
 */
export function readCsvRow(
  record: FileRecord,
  columns: readonly Column[],
  types: AttributeTypes,
): RowReading {
  const broken = brokenness(record);
  if (broken) return refused(broken);
  if (record.fields.length !== columns.length)
    return refused(say('column_count', { count: record.fields.length, wanted: columns.length }));
  const isGuarded = isErrorReport(columns);
  const row: Row = { externalId: undefined, fields: {}, attributes: new Map() };
  for (const [index, column] of columns.entries()) {
    const cell = record.fields[index] ?? '';
    addCell(row, column, isGuarded ? unguardCell(cell) : cell, types);
  }
  return withTypeProblems(readingOf(row), row, types);
}

/**
 * What a line of NDJSON says about its contact: an object with the same names as the columns of a CSV file, or of the
 * form that `POST /contacts/bulk` takes. null removes. What a mapping names is what it says.
 */
export function readNdjsonRow(
  record: FileRecord,
  mapping: ColumnMapping | undefined,
  types: AttributeTypes,
): RowReading {
  const broken = brokenness(record);
  if (broken) return refused(broken);
  const input = parseObject(record.raw);
  if (!input) return refused(say('row_not_object'));
  const row: Row = { externalId: undefined, fields: {}, attributes: new Map() };
  for (const [key, value] of Object.entries(input)) {
    if (key === 'attributes' && isObject(value))
      for (const [name, item] of Object.entries(value)) row.attributes.set(name, item);
    else addField(row, key, value, mappedColumn(mapping, key));
  }
  return withTypeProblems(readingOf(row), row, types);
}

/** Whom a row of CSV is of; `undefined` when it does not say. */
export function csvExternalId(record: FileRecord, columns: readonly Column[]): string | undefined {
  const at = columns.findIndex(
    (column) => column.kind === 'external_id' || (column.kind === 'field' && column.isExternalId),
  );
  const cell = record.fields[at] ?? '';
  return cleanCell(isErrorReport(columns) ? unguardCell(cell) : cell) || undefined;
}

/** Whom a line of NDJSON is of. */
export function ndjsonExternalId(record: FileRecord, mapping: ColumnMapping | undefined): string | undefined {
  const row: Row = { externalId: undefined, fields: {}, attributes: new Map() };
  for (const [key, value] of Object.entries(parseObject(record.raw) ?? {}))
    if (key !== 'attributes') addField(row, key, value, mappedColumn(mapping, key));
  return typeof row.externalId === 'string' ? row.externalId : undefined;
}

interface Row {
  externalId: unknown;
  fields: Record<string, unknown>;
  attributes: Map<string, unknown>;
}

function addField(row: Row, key: string, value: unknown, mapped?: MappedColumn): void {
  const target = mapped?.target ?? systemName(key) ?? 'attribute';
  if (target === 'ignore') return;
  if (target === 'attribute') row.attributes.set(mapped?.attribute ?? key, value);
  else if (target !== 'external_id') row.fields[target] = value;
  if (target === 'external_id' || mapped?.alsoExternalId) row.externalId = value;
}

function addCell(row: Row, column: Column, cell: string, types: AttributeTypes): void {
  const clean = cleanCell(cell);
  switch (column.kind) {
    case 'report':
    case 'ignored':
      return;
    case 'external_id':
      row.externalId = clean;
      return;
    case 'field':
      if (column.isExternalId) row.externalId = clean;
      if (clean !== '') row.fields[column.field] = column.field === 'display_name' ? cleanName(clean) : clean;
      return;
    case 'attribute':
      if (clean !== '') row.attributes.set(column.name, readCell(clean, types.get(column.name) ?? 'text'));
  }
}

function readingOf(row: Row): RowReading {
  const fields: ContactChange['fields'] = {};
  const problems: InputProblem[] = [];
  for (const field of SYSTEM_FIELDS) {
    const value = row.fields[field];
    if (value === undefined) continue;
    const finding = systemFieldProblem(field, value);
    if (finding) problems.push({ path: field, ...finding });
    else fields[field] = typeof value === 'string' ? value : null;
  }
  return changeOf(row.externalId, fields, row.attributes, problems, 'external_id');
}

/** A row that is good so far is given its types when it is written. */
function withTypeProblems(reading: RowReading, { attributes }: Row, types: AttributeTypes): RowReading {
  if (reading.ok) return reading;
  const told = new Set(reading.problems.map(({ path }) => path));
  const others = typeProblems(attributes, types).filter(({ path }) => !told.has(path));
  return { ok: false, problems: [...reading.problems, ...others] };
}

function brokenness(record: FileRecord): Finding | undefined {
  if (record.problem) return record.problem;
  if (record.raw.includes(BROKEN_CHARACTER)) return say('bytes_undecodable');
  return undefined;
}

/** A line of NDJSON; `undefined` when it is no JSON object. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(finding: Finding): RowReading {
  return { ok: false, problems: [{ path: '', ...finding }] };
}
