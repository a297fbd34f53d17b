import { BoundedCache } from './bounded-cache.js';
import { type DateSetting, dateFormatter } from './formatters.js';
import { Unusable } from './helper.js';
import type { Rendering } from './rendering.js';
import { say } from './value-texts.js';

/** A date pattern such as `yyyy/MM/dd HH:mm`, cut into its fields and the text between them. */
export type DatePattern = readonly ({ text: string } | { field: Field })[];

const NUMBERS = {
  yyyy: ['year', 4],
  yy: ['year', 2],
  y: ['year', 1],
  MM: ['month', 2],
  M: ['month', 1],
  dd: ['day', 2],
  d: ['day', 1],
  HH: ['hour', 2],
  H: ['hour', 1],
  hh: ['hour12', 2],
  h: ['hour12', 1],
  mm: ['minute', 2],
  m: ['minute', 1],
  ss: ['second', 2],
  s: ['second', 1],
} as const;

/** Fields that each language writes in its own words. */
const WORDS = {
  MMMM: ['month', { month: 'long' }],
  MMM: ['month', { month: 'short' }],
  EEEE: ['weekday', { weekday: 'long' }],
  EEE: ['weekday', { weekday: 'short' }],
  E: ['weekday', { weekday: 'short' }],
  a: ['dayPeriod', { hour: 'numeric', hour12: true }],
  G: ['era', { era: 'short' }],
  z: ['timeZoneName', { timeZoneName: 'short' }],
} as const satisfies Record<string, [string, Intl.DateTimeFormatOptions]>;

type Field = keyof typeof NUMBERS | keyof typeof WORDS;

const PIECES = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;
const MAX_PATTERN_LENGTH = 100;
const patterns = new BoundedCache<DatePattern>(200);

/** @throws Unusable naming the letters that mean nothing */
export function parseDatePattern(pattern: string): DatePattern {
  const known = patterns.get(pattern);
  if (known) return known;
  if (pattern.length > MAX_PATTERN_LENGTH)
    throw new Unusable(say('is_long_date_pattern', { max: MAX_PATTERN_LENGTH }));
  return patterns.set(
    pattern,
    [...pattern.matchAll(PIECES)].map(([piece, quoted]) => pieceOf(piece, quoted)),
  );
}

function pieceOf(piece: string, quoted: string | undefined): DatePattern[number] {
  if (quoted !== undefined) return { text: quoted === '' ? "'" : quoted.replaceAll("''", "'") };
  if (Object.hasOwn(NUMBERS, piece) || Object.hasOwn(WORDS, piece)) return { field: piece as Field };
  if (/^[A-Za-z]/.test(piece)) throw new Unusable(say('is_date_pattern_with_words', { letters: piece }));
  if (piece === "'") throw new Unusable(say('is_date_pattern_with_quote'));
  return { text: piece };
}

/** A date by a pattern; names of months and days are the language's own, digits are 0 to 9 in every language. */
export function formatByPattern(
  pattern: DatePattern,
  ms: number,
  setting: DateSetting,
  rendering: Rendering,
): string {
  const numbers = numbersOf(ms, setting, rendering);
  const hasDay = pattern.some((piece) => 'field' in piece && (piece.field === 'd' || piece.field === 'dd'));
  let text = '';
  for (const piece of pattern) {
    if ('text' in piece) text += piece.text;
    else if (isNumber(piece.field)) text += digits(piece.field, numbers);
    else text += wordOf(piece.field, hasDay, ms, setting, rendering);
  }
  return text;
}

function isNumber(field: Field): field is keyof typeof NUMBERS {
  return Object.hasOwn(NUMBERS, field);
}

function digits(field: keyof typeof NUMBERS, numbers: Readonly<Record<string, string>>): string {
  const [name, width] = NUMBERS[field];
  const number = name === 'hour12' ? String(Number(numbers['hour']) % 12 || 12) : (numbers[name] ?? '');
  if (field === 'yy') return number.slice(-2).padStart(2, '0');
  return number.padStart(width, '0');
}

const NUMERIC: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
};

function numbersOf(ms: number, setting: DateSetting, rendering: Rendering): Record<string, string> {
  const english = { ...setting, locale: 'en-US' };
  const numbers: Record<string, string> = {};
  for (const { type, value } of dateFormatter(english, 'numbers', NUMERIC, rendering).formatToParts(ms))
    numbers[type] = /^\d+$/.test(value) ? String(Number(value)) : value;
  return numbers;
}

/** Beside a day, months stand in another case in some languages: Russian "21 ноября", but "ноябрь 2026". */
function wordOf(
  field: keyof typeof WORDS,
  hasDay: boolean,
  ms: number,
  setting: DateSetting,
  rendering: Rendering,
): string {
  const [type, alone] = WORDS[field];
  rendering.spend(10);
  const isDayMonth = type === 'month' && hasDay;
  const options = isDayMonth ? { ...alone, day: 'numeric' as const } : alone;
  const formatter = dateFormatter(setting, `${field}${isDayMonth ? 'd' : ''}`, options, rendering);
  const word = formatter.formatToParts(ms).find((part) => part.type === type)?.value ?? '';
  // Japanese and Chinese months are a number and 月, which are two parts.
  if (type !== 'month' || !/^\d+$/.test(word)) return word;
  return dateFormatter(setting, field, alone, rendering).format(ms);
}
