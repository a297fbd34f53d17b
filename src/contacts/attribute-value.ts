import type { Finding } from '#libs/findings';
import { type ContactCode, say } from './contact-texts.js';
import { parseInstant } from './instant.js';
import { textProblem } from './text-problem.js';

export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'datetime', 'list'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** As stored: a datetime is ISO 8601 in UTC (`2026-05-01T09:00:00.000Z`), a list holds texts. */
export type AttributeValue = string | number | boolean | string[];

export const MAX_TEXT_LENGTH = 10_000;
export const MAX_LIST_LENGTH = 1_000;

export type AttributeReading =
  { ok: true; value: AttributeValue } | { ok: false; finding: Finding<ContactCode> };

/** Whether some attribute could hold it; of which type, and whether this one fits, is seen when it is written. */
export function isAttributeLike(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
}

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
      return typeof value === 'string' ? checkedText(value) : wrongType(value, 'text');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? { ok: true, value }
        : wrongType(value, 'number');
    case 'boolean':
      return typeof value === 'boolean' ? { ok: true, value } : wrongType(value, 'boolean');
    case 'datetime': {
      const instant = typeof value === 'string' ? parseInstant(value) : undefined;
      return instant ? { ok: true, value: instant.iso } : wrongType(value, 'datetime');
    }
    case 'list':
      return Array.isArray(value) ? checkedList(value) : wrongType(value, 'list');
  }
}

function checkedText(value: string): AttributeReading {
  const finding = textProblem(value, MAX_TEXT_LENGTH);
  return finding ? { ok: false, finding } : { ok: true, value };
}

function checkedList(value: unknown[]): AttributeReading {
  if (value.length > MAX_LIST_LENGTH)
    return { ok: false, finding: say('items_more_than', { max: MAX_LIST_LENGTH, count: value.length }) };
  const items: string[] = [];
  for (const [index, item] of value.entries()) {
    const finding = itemProblem(item, index + 1);
    if (finding) return { ok: false, finding };
    items.push(item as string);
  }
  return { ok: true, value: items };
}

function itemProblem(value: unknown, item: number): Finding<ContactCode> | undefined {
  if (typeof value !== 'string') return say('item_not_text', { item, found: describe(value) });
  if (value.length > MAX_TEXT_LENGTH)
    return say('item_too_long', { item, max: MAX_TEXT_LENGTH, length: value.length });
  const problem = textProblem(value, MAX_TEXT_LENGTH);
  return problem && say('item_unstorable', { item, why: problem });
}

function wrongType(value: unknown, expected: AttributeType): AttributeReading {
  const finding =
    typeof value === 'string' && expected !== 'text'
      ? say(`text_for_${expected}`, { text: shownText(value) })
      : say(`other_for_${expected}`, { found: describe(value) });
  return { ok: false, finding };
}

function shownText(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${shownText(value)}`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'an object';
}
