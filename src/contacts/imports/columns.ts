import { attributeNameProblem } from '../attribute-name.js';
import { SYSTEM_FIELDS, type SystemField } from '../system-fields.js';
import { FileProblem } from './file-problem.js';
import { MAX_ATTRIBUTES } from '../contact-change.js';

export type Column =
  | { kind: 'external_id' }
  | { kind: 'field'; field: SystemField }
  | { kind: 'attribute'; name: string }
  | { kind: 'report' };

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
 * What each column of a CSV file holds. Attributes have the names as they are given.
 *
 * @throws FileProblem for a missing `external_id`, two columns of one name, or a name that no attribute can have
 */
export function columnsOf(header: readonly string[]): Column[] {
  const names = header.map((name) => name.trim());
  const meanings = names.map((name) => systemName(name) ?? name);
  if (!meanings.includes('external_id')) throw missingExternalId(names);
  for (const [index, meaning] of meanings.entries()) {
    const first = meanings.indexOf(meaning);
    if (meaning === '') throw new FileProblem(`Column ${index + 1} has no name. Name it, or remove it.`);
    if (first !== index)
      throw new FileProblem(`Columns ${first + 1} and ${index + 1} are both named "${meaning}".`);
  }
  const isReport = REPORT_COLUMNS.every((name, index) => names[index] === name);
  const columns = names.map((name, index) => columnOf(name, index, isReport));
  const count = columns.filter(({ kind }) => kind === 'attribute').length;
  if (count > MAX_ATTRIBUTES)
    throw new FileProblem(`The file has ${count} attributes; a contact may have ${MAX_ATTRIBUTES}.`);
  return columns;
}

/** Whether the file is a list of refused rows, whose cells are guarded against spreadsheets. */
export function isErrorReport(columns: readonly Column[]): boolean {
  return columns[0]?.kind === 'report';
}

function columnOf(name: string, index: number, isReport: boolean): Column {
  if (isReport && index < REPORT_COLUMNS.length) return { kind: 'report' };
  const system = systemName(name);
  if (system === 'external_id') return { kind: 'external_id' };
  if (system) return { kind: 'field', field: system };
  const problem = attributeNameProblem(name);
  if (problem) throw new FileProblem(`Column ${index + 1}: ${problem}.`);
  return { kind: 'attribute', name };
}

function missingExternalId(names: readonly string[]): FileProblem {
  const shown = names.slice(0, 10).map((name) => `"${name.slice(0, 40)}"`);
  return new FileProblem(
    `The first line must name the columns, and one of them must be external_id. It reads: ${shown.join(', ')}` +
      `${names.length > 10 ? ', …' : ''}.`,
  );
}
