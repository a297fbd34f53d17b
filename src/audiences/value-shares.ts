import { isPersonalField, looksPersonal } from '../contacts/index.js';
import { type SampledPages, totalOf } from './sampled-pages.js';

/** A value of a field as it was seen on some pages of the table, or on all. */
export interface SeenValue {
  text: string;
  /** contacts that have it */
  count: number;
  /** of its counts on each page: the sum of their squares, and of their products with the page's contacts */
  square: number;
  product: number;
}

/** What was seen of one field among the contacts that are asked for. */
export interface SeenField {
  /** pages that were looked at, and all that there are */
  seen: number;
  all: number;
  /** contacts on a page: sum, sum of squares, mean and standard deviation */
  size: number;
  sizeSquare: number;
  sizeMean: number;
  sizeDeviation: number;
  /** of these, without a value */
  missingMean: number;
  missingDeviation: number;
  /** values, a list's items each, and how many different ones */
  valued: number;
  distinct: number;
  /** the most frequent, in their order */
  top: readonly SeenValue[];
  range: ValueRange | null;
}

export interface ValueRange<Value = number | string> {
  min: Value;
  median: Value;
  max: Value;
}

export interface ValueShare {
  value: string;
  /** of the contacts that match, 0 to 1 */
  share: number;
  /** in 95 of 100 cases the true share is no further away; 0: it is exact */
  margin: number;
}

/** Why no values are told: the field's name says whose they are, or nearly every contact has one of his own. */
export type HiddenBecause = 'personal' | 'unique';

export interface CoveredValues {
  top: ValueShare[];
  /** there are no others */
  isComplete: boolean;
  hidden: HiddenBecause | null;
  range: ValueRange | null;
}

const STANDARD_ERRORS = 1.96;
/** So few are judged by what they look like alone. */
const FEW = 30;
/** Where more than half of the values are different ones, they tell who somebody is. */
const UNIQUE_SHARE = 0.5;
/** Numbers are choices where there are so few of them, such as stars; else their range says more. */
const MOST_NUMBERS = 20;

const NOTHING: CoveredValues = { top: [], isComplete: false, hidden: null, range: null };

/** A share with its margin, from the pages that were seen: neighbours in a table are alike, so pages are what differs. */
export function shareSeen(
  { count, square, product }: Pick<SeenValue, 'count' | 'square' | 'product'>,
  { seen, all, size, sizeSquare }: Pick<SeenField, 'seen' | 'all' | 'size' | 'sizeSquare'>,
): { share: number; margin: number } {
  if (size === 0) return { share: 0, margin: 0 };
  const share = count / size;
  const unseen = Math.max(0, 1 - seen / all);
  if (unseen === 0) return { share, margin: 0 };
  if (seen < 2) return { share, margin: 1 };
  const residual = Math.max(0, square - 2 * share * product + share * share * sizeSquare);
  const error = Math.sqrt((unseen * residual * seen) / (seen - 1)) / size;
  return { share, margin: Math.min(1, STANDARD_ERRORS * error) };
}

/** How many contacts match, and how many of them have no value. */
export function totalsSeen(field: SeenField): {
  total: number;
  missing: number;
  margin: number;
} {
  const pages = (mean: number, deviation: number): SampledPages => ({
    seen: field.seen,
    all: field.all,
    mean,
    deviation,
  });
  const total = totalOf(pages(field.sizeMean, field.sizeDeviation));
  const missing = totalOf(pages(field.missingMean, field.missingDeviation));
  return {
    total: total.value,
    missing: Math.min(missing.value, total.value),
    margin: Math.max(total.margin, missing.margin),
  };
}

/** What may be told of a field's values: none that say who somebody is. */
export function tellValues(
  name: string,
  type: 'text' | 'number' | 'boolean' | 'datetime' | 'list',
  field: SeenField,
): CoveredValues {
  if (isPersonalField(name.replace(/^attributes\./, ''))) return { ...NOTHING, hidden: 'personal' };
  if (type === 'datetime') return { ...NOTHING, range: field.range };
  if (type === 'number' && field.distinct > MOST_NUMBERS) return { ...NOTHING, range: field.range };
  const areMany = field.valued >= FEW;
  if (areMany && type !== 'boolean' && field.distinct > field.valued * UNIQUE_SHARE)
    return { ...NOTHING, hidden: 'unique', range: field.range };
  const told = field.top.filter(({ text, count }) => {
    if (type === 'text' || type === 'list') return !looksPersonal(text) && (count > 1 || !areMany);
    return true;
  });
  return {
    top: told.map((seen) => ({ value: seen.text, ...shareSeen(seen, field) })),
    isComplete: told.length === field.distinct,
    hidden: null,
    range: field.range,
  };
}
