import type { Finding } from '#libs/findings';
import type { InputProblem } from '../../common/index.js';
import { problemsText } from '../contact-change.js';
import { type ColumnMapping, meaningsOf } from './column-mapping.js';
import type { Column } from './columns.js';

/** How the fields and attributes of a file are called there. */
export interface RowWords {
  /** from the path of a problem (`line_id`, `attributes.points`) to the column */
  columns: ReadonlyMap<string, string>;
  /** the columns were given other names: only by their own are they known to whoever made the file */
  isMapped: boolean;
}

export function wordsOfColumns(
  header: readonly string[],
  columns: readonly Column[],
  isMapped: boolean,
): RowWords {
  const names = new Map<string, string>();
  for (const [index, column] of columns.entries())
    for (const path of pathsOf(column)) names.set(path, header[index] ?? '');
  return { columns: names, isMapped };
}

export function wordsOfMapping(mapping: ColumnMapping = {}): RowWords {
  const names = new Map<string, string>();
  for (const [column, mapped] of Object.entries(mapping))
    for (const meaning of meaningsOf(column, mapped))
      names.set(mapped.target === 'attribute' ? `attributes.${meaning}` : meaning, column);
  return { columns: names, isMapped: names.size > 0 };
}

/** One reason for which a row is refused; `column` is null when it is the whole row. */
export interface RowProblem extends Finding {
  column: string | null;
}

export interface DescribedProblems {
  /** the first column that is to blame */
  column: string | null;
  /** all of them in one line */
  message: string;
  problems: RowProblem[];
}

/** Why a row is refused. */
export function describeProblems(
  problems: readonly InputProblem[],
  { columns, isMapped }: RowWords,
): DescribedProblems {
  const named = problems.map(({ path, message }) => {
    const column = isMapped ? columns.get(path) : undefined;
    return { path: column === undefined ? path : `"${column}"`, message };
  });
  const first = problems.find(({ path }) => columns.has(path));
  return {
    column: (first && columns.get(first.path)) ?? null,
    message: problemsText(named),
    problems: problems.map(({ path, ...finding }) => ({ column: columns.get(path) ?? null, ...finding })),
  };
}

function pathsOf(column: Column): string[] {
  switch (column.kind) {
    case 'external_id':
      return ['external_id'];
    case 'field':
      return column.isExternalId ? [column.field, 'external_id'] : [column.field];
    case 'attribute':
      return [`attributes.${column.name}`];
    case 'report':
    case 'ignored':
      return [];
  }
}
