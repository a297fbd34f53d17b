/** Quoted cells may hold commas, breaks and doubled quotes; `$` at the end is a row that the cut left unfinished. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** The rows of a CSV file, its header first. A last row that is not ended is left out: the file may have been cut. */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < source.length) {
    const match = CELL.exec(source);
    if (!match) break;
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (end === '') break;
    rows.push(row);
    row = [];
  }
  return rows;
}
