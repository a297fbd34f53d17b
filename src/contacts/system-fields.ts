import { isLineId } from '#libs/line';
import { textProblem } from './text-problem.js';

/** The fields of every contact that a caller may write; named as in templates, filters and files. */
export const SYSTEM_FIELDS = ['line_id', 'display_name', 'language', 'timezone'] as const;
export type SystemField = (typeof SYSTEM_FIELDS)[number];

export const MAX_EXTERNAL_ID_LENGTH = 255;
const MAX_DISPLAY_NAME_LENGTH = 255;

/** two ids that look alike but are not the same would be two contacts */
const CONTROL = /\p{Cc}/u;

export function externalIdProblem(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return 'is missing: it tells the contacts apart';
  if (typeof value !== 'string') return 'must be a text; write a number in quotes';
  if (CONTROL.test(value)) return 'must not hold line breaks or other control characters';
  if (value !== value.trim()) return 'must not begin or end with a blank';
  return textProblem(value, MAX_EXTERNAL_ID_LENGTH);
}

/** What is wrong with a value for the field, or `undefined`; null is right, it removes the field. */
export function systemFieldProblem(field: SystemField, value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'string') return 'must be a text, or null to remove it';
  switch (field) {
    case 'line_id':
      return isLineId(value) ? undefined : lineIdProblem(value);
    case 'display_name':
      return textProblem(value, MAX_DISPLAY_NAME_LENGTH);
    case 'language':
      return isLanguage(value) ? undefined : 'must be a language tag, such as ja, th or zh-TW';
    case 'timezone':
      return isTimeZone(value) ? undefined : 'must be an IANA time zone, such as Asia/Tokyo';
  }
}

/** People know the id they can see in the app; that one cannot be sent to, and LINE would not say why. */
function lineIdProblem(value: string): string {
  const shape = 'must be U, C or R and 32 digits of 0-9 a-f (U… a user, C… a group, R… a room)';
  if (value === '') return `${shape}; send null to remove it`;
  if (value.startsWith('@')) return `${shape}; this is an account's basic id, which cannot be sent to`;
  if (/^[UCR][0-9a-f]{32}$/i.test(value)) return `${shape}, in exactly this case`;
  if (/^[UCR][0-9a-zA-Z]+$/.test(value) && value.length > 20)
    return `${shape}; this one has ${value.length} characters`;
  return `${shape}; the LINE ID that people see and search for is another one. Take the userId from a webhook event or the follower list`;
}

const knownZones = new Map<string, boolean>();
const knownLanguages = new Map<string, boolean>();

function isTimeZone(value: string): boolean {
  // Offsets such as +09:00 are taken by newer runtimes, but know no daylight saving time.
  return remembered(knownZones, value, () => {
    if (/^[+-]/.test(value)) return false;
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  });
}

function isLanguage(value: string): boolean {
  return remembered(knownLanguages, value, () => value.length <= 35 && Boolean(new Intl.Locale(value)));
}

/** Intl takes some microseconds a time, and a file names the same few values in every row. */
function remembered(known: Map<string, boolean>, value: string, check: () => boolean): boolean {
  const before = known.get(value);
  if (before !== undefined) return before;
  const result = holds(check);
  if (known.size < 1000) known.set(value, result);
  return result;
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
