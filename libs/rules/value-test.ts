import { type FilterFinding, say } from './issue-texts.js';
import { foldCase, type Bound, type Test } from './checked-filter.js';
import type { FieldType } from './field.js';
import { parseSpan, type Span } from './instant.js';
import type { Operator } from './operators.js';

/** How many values a list may have, how long a text may be (UTF-16 units), how many days may be looked back. */
export const MAX_VALUES = 10_000;
export const MAX_TEXT_LENGTH = 4_000;
export const MAX_DAYS = 36_500;

/** What is wrong with a value; `step` leads from the value to the place, such as `[3]` in a list. */
export interface ValueProblem {
  step: string;
  finding: FilterFinding;
}

type Checked<T> = { ok: true; value: T } | ({ ok: false } & ValueProblem);

export type TestResult = { ok: true; test: Test } | ({ ok: false } & ValueProblem);

/**
 * The test that a type, an operator and a value make together. The operator is one that fits the type and is no negation.
 */
export function testOf(type: FieldType, operator: Operator, value: unknown): TestResult {
  if (operator === 'null') return { ok: true, test: { kind: 'missing' } };
  switch (type) {
    case 'text':
      return textTest(operator, value);
    case 'number':
      return numberTest(operator, value);
    case 'boolean':
      if (typeof value !== 'boolean') return problem(say('value_not_boolean'));
      return { ok: true, test: { kind: 'booleanIs', value } };
    case 'datetime':
      return datetimeTest(operator, value);
    case 'list':
      return toTest(textsOf(operator === 'in', value), (values) => ({ kind: 'listHas', values }));
  }
}

function textTest(operator: Operator, value: unknown): TestResult {
  if (operator === '=' || operator === 'in') {
    return toTest(textsOf(operator === 'in', value), (values) => ({ kind: 'textIn', values }));
  }
  const place = operator === 'beginsWith' ? 'start' : operator === 'endsWith' ? 'end' : 'anywhere';
  return toTest(textOf(value), (text) => ({ kind: 'textPart', place, part: foldCase(text) }));
}

function numberTest(operator: Operator, value: unknown): TestResult {
  if (operator === 'in') return toTest(listOf(value, numberOf), (values) => ({ kind: 'numberIn', values }));
  if (operator === 'between') {
    return toTest(
      pairOf(value, numberOf, (number) => number),
      ([low, high]) => ({
        kind: 'numberRange',
        from: { value: low, inclusive: true },
        to: { value: high, inclusive: true },
      }),
    );
  }
  return toTest(numberOf(value), (number) => {
    if (operator === '=') return { kind: 'numberIn', values: [number] };
    const bound: Bound = { value: number, inclusive: operator.endsWith('=') };
    return operator.startsWith('<')
      ? { kind: 'numberRange', to: bound }
      : { kind: 'numberRange', from: bound };
  });
}

function datetimeTest(operator: Operator, value: unknown): TestResult {
  if (operator === 'withinLastDays')
    return toTest(daysOf(value), (days) => ({ kind: 'withinLastDays', days }));
  if (operator === 'between') {
    return toTest(
      pairOf(value, spanOf, (span) => span.from),
      ([low, high]) => ({
        kind: 'during',
        from: low.from,
        before: high.before,
      }),
    );
  }
  return toTest(spanOf(value), ({ from, before }) => {
    if (operator === '<') return { kind: 'during', before: from };
    if (operator === '<=') return { kind: 'during', before };
    if (operator === '>') return { kind: 'during', from: before };
    if (operator === '>=') return { kind: 'during', from };
    return { kind: 'during', from, before };
  });
}

function toTest<T>(checked: Checked<T>, make: (value: T) => Test): TestResult {
  return checked.ok ? { ok: true, test: make(checked.value) } : checked;
}

function problem(finding: FilterFinding, step = ''): { ok: false } & ValueProblem {
  return { ok: false, step, finding };
}

/** Why a text cannot be used, or `undefined`. PostgreSQL takes no null character, and JSON no half of a surrogate pair. */
export function textFault(text: string): TextFault | undefined {
  if (text === '') return 'empty';
  if (text.length > MAX_TEXT_LENGTH) return 'too_long';
  if (text.includes('\0')) return 'null_character';
  if (/\p{Surrogate}/u.test(text)) return 'half_character';
  return undefined;
}

type TextFault = 'empty' | 'too_long' | 'null_character' | 'half_character';

/** The same in words, of the name of a field or of a value. */
export function textFinding(of: 'name' | 'value', fault: TextFault): FilterFinding {
  return fault === 'too_long' ? say(`${of}_${fault}`, { max: MAX_TEXT_LENGTH }) : say(`${of}_${fault}`);
}

function textOf(value: unknown): Checked<string> {
  if (typeof value !== 'string') return problem(say('value_not_text'));
  const fault = textFault(value);
  return fault === undefined ? { ok: true, value } : problem(textFinding('value', fault));
}

function textsOf(several: boolean, value: unknown): Checked<string[]> {
  if (several) return listOf(value, textOf);
  const text = textOf(value);
  return text.ok ? { ok: true, value: [text.value] } : text;
}

function numberOf(value: unknown): Checked<number> {
  if (typeof value === 'number' && Number.isFinite(value)) return { ok: true, value };
  return problem(say('value_not_number'));
}

function daysOf(value: unknown): Checked<number> {
  if (typeof value === 'number' && value > 0 && value <= MAX_DAYS) return { ok: true, value };
  return problem(say('value_not_days', { max: MAX_DAYS }));
}

function spanOf(value: unknown): Checked<Span> {
  const span = typeof value === 'string' ? parseSpan(value) : undefined;
  if (span) return { ok: true, value: span };
  return problem(say('value_not_date'));
}

function listOf<T>(value: unknown, itemOf: (item: unknown) => Checked<T>): Checked<T[]> {
  if (!Array.isArray(value) || value.length === 0) return problem(say('value_list_empty'));
  if (value.length > MAX_VALUES) return problem(say('value_list_too_long', { max: MAX_VALUES }));
  const items: T[] = [];
  for (const [index, entry] of value.entries()) {
    const item = itemOf(entry);
    if (!item.ok) return { ...item, step: `[${index}]` };
    items.push(item.value);
  }
  return { ok: true, value: items };
}

function pairOf<T>(
  value: unknown,
  itemOf: (item: unknown) => Checked<T>,
  orderOf: (item: T) => number,
): Checked<[T, T]> {
  const items = Array.isArray(value) && value.length === 2 ? listOf(value, itemOf) : undefined;
  if (items && !items.ok) return items;
  const [low, high] = items?.value ?? [];
  if (low === undefined || high === undefined) return problem(say('value_not_pair'));
  if (orderOf(low) > orderOf(high)) return problem(say('value_pair_order'));
  return { ok: true, value: [low, high] };
}
