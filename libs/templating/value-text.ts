/** What a variable's value is to a template. */
export type ValueText =
  { kind: 'text'; text: string } | { kind: 'missing' } | { kind: 'unusable'; why: string };

const MISSING: ValueText = { kind: 'missing' };

/**
 * The text a value stands for. Missing are: undefined, null, the empty text and the empty list. 0 and false are
 * values. Lists of single values are joined by ", " with their missing items left out; dates are ISO 8601 UTC.
 */
export function valueText(value: unknown): ValueText {
  if (typeof value === 'string') return value === '' ? MISSING : { kind: 'text', text: value };
  if (value === undefined || value === null) return MISSING;
  if (Array.isArray(value)) return listText(value);
  return singleText(value);
}

function singleText(value: unknown): ValueText {
  if (typeof value === 'boolean' || typeof value === 'bigint') return { kind: 'text', text: String(value) };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'text', text: String(value) }
      : unusable('is not a finite number');
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? unusable('is not a valid date')
      : { kind: 'text', text: value.toISOString() };
  }
  return unusable('is an object, not a text, number, date or list');
}

function listText(list: readonly unknown[]): ValueText {
  const texts: string[] = [];
  for (const item of list) {
    if (Array.isArray(item)) return unusable('is a list of lists');
    const text = valueText(item);
    if (text.kind === 'unusable') return text;
    if (text.kind === 'text') texts.push(text.text);
  }
  return texts.length === 0 ? MISSING : { kind: 'text', text: texts.join(', ') };
}

function unusable(why: string): ValueText {
  return { kind: 'unusable', why };
}
