import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { AttributeType } from '../contact.js';

dayjs.extend(utc);
dayjs.extend(timezone);

export type TypedProblem = 'empty' | 'not_a_number' | 'not_a_time';
export type TypedReading = { ok: true; value: unknown } | { ok: false; problem: TypedProblem };

/** A value as the field of its type holds it while it is edited: a text, or texts of a list. */
export type Draft = string | string[];

/**
 * What was typed, as the server keeps it. Full-width figures count as figures, and a time without a zone is one of the
 * clock of `zone`.
 */
export function readTyped(type: AttributeType, draft: Draft, zone: string): TypedReading {
  const text = typeof draft === 'string' ? draft : draft.join('\n');
  switch (type) {
    case 'text':
      return text.trim() === '' ? { ok: false, problem: 'empty' } : { ok: true, value: text };
    case 'number':
      return readNumber(text);
    case 'boolean':
      return text === '' ? { ok: false, problem: 'empty' } : { ok: true, value: text === 'true' };
    case 'datetime':
      return readTime(text.trim(), zone);
    case 'list':
      return { ok: true, value: itemsOf(draft) };
  }
}

/** The other way: a stored value as its field shows it. */
export function draftOf(type: AttributeType, value: unknown, zone: string): Draft {
  if (type === 'list') return Array.isArray(value) ? value.map(String) : [];
  if (value === null || value === undefined) return type === 'boolean' ? 'true' : '';
  if (type !== 'datetime') return plainText(value);
  const at = dayjs(plainText(value));
  return at.isValid() ? at.tz(zone).format('YYYY-MM-DDTHH:mm') : '';
}

/** The type that shows a value best when nothing else is known of it. */
export function typeOfValue(value: unknown): AttributeType {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? 'datetime' : 'text';
}

export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readNumber(text: string): TypedReading {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (plain === '') return { ok: false, problem: 'empty' };
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: 'not_a_number' };
}

function readTime(text: string, zone: string): TypedReading {
  if (text === '') return { ok: false, problem: 'empty' };
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? dayjs.tz(text, zone) : null;
  return at?.isValid() ? { ok: true, value: at.toISOString() } : { ok: false, problem: 'not_a_time' };
}

function itemsOf(draft: Draft): string[] {
  const items = typeof draft === 'string' ? draft.split('\n') : draft;
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
}
