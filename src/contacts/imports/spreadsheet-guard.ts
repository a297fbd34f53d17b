/** Where a spreadsheet would take a cell for a formula; a plain number is none, and stays as it is. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * The cell as it may be opened in a spreadsheet: a formula that somebody put in as a name is not run there.
 * `unguardCell` takes back exactly this, so that a corrected list of refused rows can be imported again.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
