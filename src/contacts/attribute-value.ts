import { parseInstant } from './instant.js';
import { textProblem } from './text-problem.js';

export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'datetime', 'list'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** As stored: a datetime is ISO 8601 in UTC (`2026-05-01T09:00:00.000Z`), a list holds texts. */
export type AttributeValue = string | number | boolean | string[];

export const MAX_TEXT_LENGTH = 10_000;
export const MAX_LIST_LENGTH = 1_000;

export type AttributeReading = { ok: true; value: AttributeValue } | { ok: false; message: string };

/**
 * The type that a first value gives its attribute; `undefined` for what no attribute can hold.
 *
 * Only a date with time and zone is a datetime. A bare date stays text: a birthday written 1990-05-01 should read so in a
 * message, and its midnight in UTC is another day elsewhere.
 */
export function typeOfValue(value: unknown): AttributeType | undefined {
  switch (typeof value) {
    case 'string':
      return parseInstant(value)?.hasTime ? 'datetime' : 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return Array.isArray(value) ? 'list' : undefined;
  }
}

/** The value as it is stored in an attribute of this type, or why it cannot be. */
export function readAttribute(value: unknown, type: AttributeType): AttributeReading {
  switch (type) {
    case 'text':
      return typeof value === 'string' ? checkedText(value) : wrongType(value, 'a text');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? { ok: true, value }
        : wrongType(value, 'a number');
    case 'boolean':
      return typeof value === 'boolean' ? { ok: true, value } : wrongType(value, 'true or false');
    case 'datetime': {
      const instant = typeof value === 'string' ? parseInstant(value) : undefined;
      return instant
        ? { ok: true, value: instant.iso }
        : wrongType(value, 'a date and time with its zone, such as 2026-05-01T09:00:00+09:00');
    }
    case 'list':
      return Array.isArray(value) ? checkedList(value) : wrongType(value, 'a list of texts');
  }
}

function checkedText(value: string): AttributeReading {
  const problem = textProblem(value, MAX_TEXT_LENGTH);
  return problem ? { ok: false, message: problem } : { ok: true, value };
}

function checkedList(value: unknown[]): AttributeReading {
  if (value.length > MAX_LIST_LENGTH)
    return { ok: false, message: `must have at most ${MAX_LIST_LENGTH} items, not ${value.length}` };
  const items: string[] = [];
  for (const [index, item] of value.entries()) {
    if (typeof item !== 'string')
      return { ok: false, message: `item ${index + 1} must be a text, not ${describe(item)}` };
    const problem = textProblem(item, MAX_TEXT_LENGTH);
    if (problem) return { ok: false, message: `item ${index + 1} ${problem}` };
    items.push(item);
  }
  return { ok: true, value: items };
}

function wrongType(value: unknown, expected: string): AttributeReading {
  return { ok: false, message: `must be ${expected}, not ${describe(value)}` };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') {
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return `the text ${JSON.stringify(shown)}`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'an object';
}
