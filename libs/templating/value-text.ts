import { MAX_ITEMS } from './template-limits.js';
import { say, type ValueMistake } from './value-texts.js';

/** What a variable's value is to a template. */
export type ValueText =
  { kind: 'text'; text: string } | { kind: 'missing' } | { kind: 'unusable'; why: ValueMistake };

const MISSING: ValueText = { kind: 'missing' };

/**
 * The text a value stands for. Missing are: undefined, null, the empty text and the empty list. 0 and false are
 * values. Lists of single values are joined by ", " with their missing items left out; dates are ISO 8601 UTC.
 */
export function valueText(value: unknown, separator = ', '): ValueText {
  if (typeof value === 'string') return value === '' ? MISSING : { kind: 'text', text: value };
  if (value === undefined || value === null) return MISSING;
  if (Array.isArray(value)) return listText(value, separator);
  return singleText(value);
}

/** Whether a value is not missing. Of a list it looks at no more items than could be written, and says how many. */
export function hasValue(value: unknown, looked?: (items: number) => void): boolean {
  if (!Array.isArray(value)) return isItem(value);
  const end = Math.min(value.length, MAX_ITEMS);
  let index = 0;
  while (index < end && !isItem(value[index])) index += 1;
  looked?.(index);
  return index < value.length;
}

/** A list in a list is never missing: it cannot be written, and that should be said. */
function isItem(item: unknown): boolean {
  return item !== undefined && item !== null && item !== '';
}

function singleText(value: unknown): ValueText {
  if (typeof value === 'boolean' || typeof value === 'bigint') return { kind: 'text', text: String(value) };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'text', text: String(value) } : unusable(say('is_not_finite'));
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? unusable(say('is_not_valid_date'))
      : { kind: 'text', text: value.toISOString() };
  }
  return unusable(say('is_object'));
}

function listText(list: readonly unknown[], separator: string): ValueText {
  if (list.length > MAX_ITEMS) return unusable(say('is_list_longer_than', { max: MAX_ITEMS }));
  const texts: string[] = [];
  for (const item of list) {
    if (Array.isArray(item)) return unusable(say('is_list_of_lists'));
    const text = valueText(item);
    if (text.kind === 'unusable') return text;
    if (text.kind === 'text') texts.push(text.text);
  }
  return texts.length === 0 ? MISSING : { kind: 'text', text: texts.join(separator) };
}

function unusable(why: ValueMistake): ValueText {
  return { kind: 'unusable', why };
}
