import type { AttributeType } from '../attribute-value.js';
import { parseInstant } from '../instant.js';

/** At most 15 digits, which a JavaScript number holds exactly, and none that a number would lose: no leading 0 or +. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const BOOLEAN = /^(?:true|false)$/i;
/** Between the items of a list in one cell; a comma or semicolon would often be the file's delimiter. */
export const LIST_SEPARATOR = '|';

/**
 * The type that a column's cells have in common; text when they have none, `undefined` when all are empty.
 *
 * Careful on purpose: a postcode, a telephone number with its leading 0 and a long member number stay text, and so does a
 * bare date (see `typeOfValue`). A column that should be another type is named in the import's `types`.
 */
export class ColumnType {
  #candidates = new Set<AttributeType>(['number', 'boolean', 'datetime', 'list']);
  #isEmpty = true;

  add(cell: string): void {
    if (cell === '') return;
    this.#isEmpty = false;
    for (const type of this.#candidates) if (!LOOKS_LIKE[type](cell)) this.#candidates.delete(type);
  }

  /** It is text, whatever else comes. */
  get isSettled(): boolean {
    return this.#candidates.size === 0;
  }

  get type(): AttributeType | undefined {
    if (this.#isEmpty) return undefined;
    const [type = 'text'] = this.#candidates;
    return type;
  }
}

const LOOKS_LIKE: Readonly<Record<AttributeType, (cell: string) => boolean>> = {
  text: () => true,
  number: (cell) => NUMBER.test(cell) && (cell.length <= 15 || cell.replace(/\D/g, '').length <= 15),
  boolean: (cell) => BOOLEAN.test(cell),
  datetime: (cell) => parseInstant(cell)?.hasTime === true,
  list: (cell) => parseList(cell) !== undefined,
};

/**
 * What a cell says for an attribute of this type; the text itself when it does not fit, so that the refusal can show it.
 * For a known type more is understood than for guessing one: `1,0,yes,no` are booleans, `a|b` is a list.
 */
export function readCell(cell: string, type: AttributeType): unknown {
  switch (type) {
    case 'number':
      return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(cell.trim()) ? Number(cell) : cell;
    case 'boolean': {
      const lower = cell.trim().toLowerCase();
      if (['true', 'yes', '1'].includes(lower)) return true;
      return ['false', 'no', '0'].includes(lower) ? false : cell;
    }
    case 'datetime':
      return cell.trim();
    case 'list':
      return parseList(cell) ?? cell.split(LIST_SEPARATOR).map((item) => item.trim());
    case 'text':
      return cell;
  }
}

function parseList(cell: string): string[] | undefined {
  if (!cell.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
