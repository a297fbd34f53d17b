/** Without it, Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would take for a formula and run. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type CsvCell = string | number | null;

/** A table as a file that spreadsheets open as it is: no text of it is taken for a formula. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const UNSAFE_IN_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;

/** `Spring sale clicks.csv`, of whatever a campaign is called. */
export function fileName(...parts: string[]): string {
  return `${parts.join(' ').replaceAll(UNSAFE_IN_NAMES, ' ').replaceAll(/\s+/g, ' ').trim()}.csv`;
}
