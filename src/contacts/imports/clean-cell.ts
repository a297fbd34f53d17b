/** Blanks that show nothing and come from copying: zero-width space and no-break space, soft hyphen, direction marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu;

/**
 * Printable ASCII, kana and ideographs, without blanks around: nearly all cells, and clean as they are. No two of these
 * characters compose.
 */
const CLEAN =
  /^[!-~\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF](?:[ -~\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF]*[!-~\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF])?$/;

/**
 * A cell as it is meant: composed (Unicode NFC), so that `é` equals `é` however the file wrote it, without blanks around it
 * and without characters that nobody sees. Those that join emoji and letters stay.
 *
 * @see https://unicode.org/reports/tr15/
 */
export function cleanCell(cell: string): string {
  if (cell === '' || CLEAN.test(cell)) return cell;
  return cell.normalize('NFC').replace(INVISIBLE, '').trim();
}

/** A person's name: the same, in one line, with one blank where there are several. The wide blank of Japanese names stays. */
export function cleanName(cell: string): string {
  return cleanCell(cell).replace(/[^\S\u3000]+/gu, ' ');
}
