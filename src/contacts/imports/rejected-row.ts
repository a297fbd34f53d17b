import type { InputProblem } from '../../common/index.js';
import type { FileRecord } from './csv-reader.js';
import type { RejectedRow } from './import.js';
import { describeProblems, type RowProblem, type RowWords } from './row-problems.js';

/** A record that is refused, as it is kept: in the words of its file. */
export function rejectedRow(
  record: Pick<FileRecord, 'line' | 'raw'>,
  problems: InputProblem[],
  words: RowWords,
): RejectedRow {
  const described = describeProblems(problems, words);
  // PostgreSQL's text has no U+0000, and neither has its JSON.
  return {
    rowNumber: record.line,
    message: clean(described.message),
    problems: JSON.parse(clean(JSON.stringify(described.problems))) as RowProblem[],
    raw: clean(record.raw),
  };
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}
