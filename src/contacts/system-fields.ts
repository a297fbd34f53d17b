import type { Finding } from '#libs/findings';
import { type ContactCode, say } from './contact-texts.js';
import { isLineId } from '#libs/line';
import { isLanguage, isTimeZone } from '../common/index.js';
import { textProblem } from './text-problem.js';

/** The fields of every contact that a caller may write; named as in templates, filters and files. */
export const SYSTEM_FIELDS = ['line_id', 'display_name', 'language', 'timezone'] as const;
export type SystemField = (typeof SYSTEM_FIELDS)[number];

export const MAX_EXTERNAL_ID_LENGTH = 255;
const MAX_DISPLAY_NAME_LENGTH = 255;

/** two ids that look alike but are not the same would be two contacts */
const CONTROL = /\p{Cc}/u;

export function externalIdProblem(value: unknown): Finding<ContactCode> | undefined {
  if (value === undefined || value === null || value === '') return say('external_id_missing');
  if (typeof value !== 'string') return say('external_id_not_text');
  if (CONTROL.test(value)) return say('control_character');
  if (value !== value.trim()) return say('blank_around');
  return textProblem(value, MAX_EXTERNAL_ID_LENGTH);
}

/** What is wrong with a value for the field, or `undefined`; null is right, it removes the field. */
export function systemFieldProblem(field: SystemField, value: unknown): Finding<ContactCode> | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'string') return say('field_not_text');
  switch (field) {
    case 'line_id':
      return isLineId(value) ? undefined : lineIdProblem(value);
    case 'display_name':
      return textProblem(value, MAX_DISPLAY_NAME_LENGTH);
    case 'language':
      return isLanguage(value) ? undefined : say('not_language');
    case 'timezone':
      return isTimeZone(value) ? undefined : say('not_time_zone');
  }
}

/** People know the id they can see in the app; that one cannot be sent to, and LINE would not say why. */
function lineIdProblem(value: string): Finding<ContactCode> {
  if (value === '') return say('line_id_empty');
  if (value.startsWith('@')) return say('line_id_is_basic_id');
  if (/^[UCR][0-9a-f]{32}$/i.test(value)) return say('line_id_case');
  if (/^[UCR][0-9a-zA-Z]+$/.test(value) && value.length > 20)
    return say('line_id_length', { length: value.length });
  return say('line_id_of_app');
}
