import { type AttributeTypes } from '../attribute-typing.js';
import { changeOf, type ContactChange, problemsText } from '../contact-change.js';
import { SYSTEM_FIELDS, systemFieldProblem } from '../system-fields.js';
import { readCell } from './column-type.js';
import { type Column, isErrorReport, systemName } from './columns.js';
import type { FileRecord } from './csv-reader.js';
import { unguardCell } from './spreadsheet-guard.js';

export type RowReading = { ok: true; change: ContactChange } | { ok: false; message: string };

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
    return refused(`has ${record.fields.length} columns where the first line has ${columns.length}`);
  const isGuarded = isErrorReport(columns);
  const row: Row = { externalId: undefined, fields: {}, attributes: new Map() };
  for (const [index, column] of columns.entries()) {
    const cell = record.fields[index] ?? '';
    addCell(row, column, isGuarded ? unguardCell(cell) : cell, types);
  }
  return readingOf(row);
}

/**
 * What a line of NDJSON says about its contact: an object with the same names as the columns of a CSV file, or of the
 * form that `POST /contacts/bulk` takes. null removes.
 */
export function readNdjsonRow(record: FileRecord): RowReading {
  const broken = brokenness(record);
  if (broken) return refused(broken);
  const input = parseObject(record.raw);
  if (!input) return refused('is not a JSON object');
  const row: Row = { externalId: undefined, fields: {}, attributes: new Map() };
  for (const [key, value] of Object.entries(input)) {
    if (key === 'attributes' && isObject(value))
      for (const [name, item] of Object.entries(value)) row.attributes.set(name, item);
    else addField(row, key, value);
  }
  return readingOf(row);
}

interface Row {
  externalId: unknown;
  fields: Record<string, unknown>;
  attributes: Map<string, unknown>;
}

function addField(row: Row, key: string, value: unknown): void {
  const system = systemName(key);
  if (system === 'external_id') row.externalId = value;
  else if (system) row.fields[system] = value;
  else row.attributes.set(key, value);
}

function addCell(row: Row, column: Column, cell: string, types: AttributeTypes): void {
  // Blanks around an id come from spreadsheets; around a text they may be meant.
  const trimmed = cell.trim();
  switch (column.kind) {
    case 'report':
      return;
    case 'external_id':
      row.externalId = trimmed;
      return;
    case 'field':
      if (trimmed !== '') row.fields[column.field] = trimmed;
      return;
    case 'attribute':
      if (cell !== '') row.attributes.set(column.name, readCell(cell, types.get(column.name) ?? 'text'));
  }
}

function readingOf(row: Row): RowReading {
  const fields: ContactChange['fields'] = {};
  const problems: { path: string; message: string }[] = [];
  for (const field of SYSTEM_FIELDS) {
    const value = row.fields[field];
    if (value === undefined) continue;
    const message = systemFieldProblem(field, value);
    if (message) problems.push({ path: field, message });
    else fields[field] = typeof value === 'string' ? value : null;
  }
  const parsing = changeOf(row.externalId, fields, row.attributes, problems, 'external_id');
  return parsing.ok ? parsing : refused(problemsText(parsing.problems));
}

function brokenness(record: FileRecord): string | undefined {
  if (record.problem) return record.problem;
  if (record.raw.includes(BROKEN_CHARACTER))
    return 'holds bytes that are no character in the encoding of this file';
  return undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
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

function refused(message: string): RowReading {
  return { ok: false, message };
}
