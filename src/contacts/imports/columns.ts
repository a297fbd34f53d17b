import { say } from './import-texts.js';
import { attributeNameProblem } from '../attribute-name.js';
import { SYSTEM_FIELDS, type SystemField } from '../system-fields.js';
import { type ColumnMapping, mappedColumn, meaningsOf } from './column-mapping.js';
import { FileProblem } from './file-problem.js';
import { MAX_ATTRIBUTES } from '../contact-change.js';

export type Column =
  | { kind: 'external_id' }
  | { kind: 'field'; field: SystemField; isExternalId?: true }
  | { kind: 'attribute'; name: string }
  | { kind: 'report' }
  | { kind: 'ignored' };

/** The first two columns of the list of refused rows; when that file is imported again, they are passed over. */
export const REPORT_COLUMNS = ['import_row', 'import_error'] as const;

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

type SystemName = 'external_id' | SystemField;

const SYSTEM_NAMES = new Map<string, SystemName>(
  (['external_id', ...SYSTEM_FIELDS] as const).map((name) => [spelling(name), name]),
);

/** The system field that a column or key names, however it is spelt: `line_id`, `lineId`, `LINE_ID`, `Line ID`. */
export function systemName(name: string): SystemName | undefined {
  return SYSTEM_NAMES.get(spelling(name));
}

function spelling(name: string): string {
  return name.toLowerCase().replaceAll(/[ _-]/g, '');
}

/**
 * What each column of a CSV file holds: what the mapping says, else what its name says. Attributes have the names as they
 * are given.
 *
 * @throws FileProblem for a missing `external_id`, two columns of one name, a name that no attribute can have, or a mapping
 *   of a column that is not there
 */
export function columnsOf(header: readonly string[], mapping?: ColumnMapping): Column[] {
  const names = header.map((name) => name.trim());
  refuseUnknownColumns(names, mapping);
  const isReport = REPORT_COLUMNS.every((name, index) => names[index] === name);
  const meanings = names.map((name) => {
    const mapped = mappedColumn(mapping, name);
    return mapped ? meaningsOf(name, mapped) : [systemName(name) ?? name];
  });
  if (!meanings.flat().includes('external_id')) throw missingExternalId(names, mapping !== undefined);
  const places = new Map<string, number>();
  for (const [index, meaning] of meanings.flatMap((some, at) => some.map((one) => [at, one] as const))) {
    const first = places.get(meaning);
    if (meaning === '') throw new FileProblem(say('column_without_name', { column: index + 1 }));
    if (first !== undefined) throw sameMeaning(names, first, index, meaning);
    places.set(meaning, index);
  }
  const columns = names.map((name, index) => columnOf(name, index, isReport, mapping));
  const count = columns.filter(({ kind }) => kind === 'attribute').length;
  if (count > MAX_ATTRIBUTES)
    throw new FileProblem(say('columns_beyond_limit', { count, max: MAX_ATTRIBUTES }));
  return columns;
}

/** Whether the file is a list of refused rows, whose cells are guarded against spreadsheets. */
export function isErrorReport(columns: readonly Column[]): boolean {
  return columns[0]?.kind === 'report';
}

function columnOf(
  name: string,
  index: number,
  isReport: boolean,
  mapping: ColumnMapping | undefined,
): Column {
  if (isReport && index < REPORT_COLUMNS.length) return { kind: 'report' };
  const mapped = mappedColumn(mapping, name);
  const target = mapped?.target ?? systemName(name) ?? 'attribute';
  switch (target) {
    case 'external_id':
      return { kind: 'external_id' };
    case 'ignore':
      return { kind: 'ignored' };
    case 'attribute':
      return attributeColumn(mapped?.attribute ?? name, index);
    default:
      return { kind: 'field', field: target, ...(mapped?.alsoExternalId ? { isExternalId: true } : {}) };
  }
}

function attributeColumn(name: string, index: number): Column {
  const problem = attributeNameProblem(name);
  if (problem) throw new FileProblem(say('column_name_unfit', { column: index + 1, why: problem }));
  return { kind: 'attribute', name };
}

function refuseUnknownColumns(names: readonly string[], mapping: ColumnMapping = {}): void {
  for (const column of Object.keys(mapping))
    if (!names.includes(column))
      throw new FileProblem(say('mapped_column_absent', { column, columns: shownNames(names) }));
}

function sameMeaning(names: readonly string[], first: number, second: number, meaning: string): FileProblem {
  const places = { first: first + 1, second: second + 1 };
  const meant = [first, second].map((index) => systemName(names[index] ?? '') ?? names[index]);
  const [name = meaning] = meant;
  if (name === meant[1]) return new FileProblem(say('columns_named_alike', { ...places, name }));
  return new FileProblem(say('columns_mean_alike', { ...places, name: meaning }));
}

function missingExternalId(names: readonly string[], isMapped: boolean): FileProblem {
  if (isMapped) return new FileProblem(say('external_id_not_chosen'));
  return new FileProblem(say('external_id_not_named', { columns: shownNames(names) }));
}

function shownNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `"${name.slice(0, 40)}"`);
  return `${shown.join(', ')}${names.length > 10 ? ', …' : ''}`;
}
