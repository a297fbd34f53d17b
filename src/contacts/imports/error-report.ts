import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { REPORT_COLUMNS } from './columns.js';
import { CsvReader } from './csv-reader.js';
import type { Import, RejectedRow } from './import.js';
import { guardCell } from './spreadsheet-guard.js';

/** The console shows the first of them, and soon. */
const PAGE_ROWS = 200;
/** Without it, Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The refused rows as CSV: where the row stood, why it was refused, and the row itself in its own columns, so that it can
 * be corrected here and this very file imported again. What is not CSV, or does not fit the columns, stands as it was.
 */
export function errorReport(
  job: Import,
  pageAfter: (rowNumber: number, limit: number) => Promise<RejectedRow[]>,
): Readable {
  return Readable.from(reportOf(job, pageAfter), { objectMode: false });
}

async function* reportOf(
  job: Import,
  pageAfter: (rowNumber: number, limit: number) => Promise<RejectedRow[]>,
): AsyncGenerator<string> {
  const columns = job.format === 'csv' ? (job.options.header ?? []) : ['row'];
  const isReport = REPORT_COLUMNS.every((name, index) => columns[index] === name);
  const ownColumns = isReport ? columns.slice(REPORT_COLUMNS.length) : columns;
  yield BYTE_ORDER_MARK + stringify([[...REPORT_COLUMNS, ...ownColumns]]);
  for (let after = 0; ;) {
    const rows = await pageAfter(after, PAGE_ROWS);
    const last = rows.at(-1);
    if (!last) return;
    after = last.rowNumber;
    yield stringify(
      rows.map((row) => {
        const cells = cellsOf(job, row.raw);
        const own = isReport ? cells.slice(REPORT_COLUMNS.length) : cells.map(guardCell);
        return [String(row.rowNumber), guardCell(row.message), ...own];
      }),
    );
  }
}

/** The cells of a row as it stood in the file. */
export function cellsOf(job: Import, raw: string): string[] {
  if (job.format !== 'csv') return [raw];
  const reader = new CsvReader(job.delimiter ?? ',', raw.includes('\n') ? '\n' : '\r');
  return [...reader.push(raw), ...reader.end()].flatMap(({ fields }) => fields);
}
