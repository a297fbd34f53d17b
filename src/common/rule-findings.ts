import type { ValidationError } from 'class-validator';
import type { Finding } from '#libs/findings';
import { type InputCode, say } from './input-texts.js';

/** Rules of class-validator that say one thing, whatever they were given. */
const CODES = {
  whitelistValidation: 'unknown_field',
  nestedValidation: 'not_object',
  isArray: 'not_list',
  isObject: 'not_object',
  isString: 'not_text',
  isNumber: 'not_number',
  isInt: 'not_whole_number',
  isBoolean: 'not_boolean',
  isNotEmpty: 'empty',
  isUuid: 'not_an_id',
  isEmail: 'not_email',
  isIso8601: 'not_instant',
  isTimeZone: 'not_time_zone',
  isLanguage: 'not_language',
  arrayUnique: 'items_repeated',
} as const satisfies Record<string, InputCode>;

/**
 * What a broken rule says, with the numbers it was made with. A rule that means something of its own names its code in its
 * `context`, as `{ code: 'not_channel_id' }`.
 */
export function ruleFinding(error: ValidationError, rule: string): Finding<InputCode> {
  const own: unknown = error.contexts?.[rule];
  if (isOwn(own)) return say<OwnCode>(own.code);
  if (error.value === undefined && rule !== 'whitelistValidation') return say('missing');
  if (Object.hasOwn(CODES, rule)) return say(CODES[rule as keyof typeof CODES]);
  return limitFinding(rule, error.constraints?.[rule] ?? '', error.value);
}

type OwnCode = 'not_channel_id' | 'not_copied_whole' | 'not_line_id' | 'not_line_messages';

function isOwn(context: unknown): context is { code: OwnCode } {
  return typeof context === 'object' && context !== null && 'code' in context;
}

function limitFinding(rule: string, message: string, value: unknown): Finding<InputCode> {
  if (rule === 'isIn') return say('not_offered', { choices: message.replace(/^.*(?:values:|one of) /, '') });
  if (value === '' && (rule === 'isLength' || rule === 'minLength')) return say('empty');
  const [limit, other] = limitsOf(message);
  if (limit === undefined) return say('wrong_form');
  switch (rule) {
    case 'isLength':
      return rangeFinding(message, limit, other);
    case 'minLength':
      return say('text_too_short', { min: limit });
    case 'maxLength':
      return say('text_too_long', { max: limit });
    case 'min':
      return say('number_too_small', { min: limit });
    case 'max':
      return say('number_too_large', { max: limit });
    case 'arrayMinSize':
      return say('items_missing', { min: limit });
    case 'arrayMaxSize':
      return say('items_beyond_limit', { max: limit });
    default:
      return say('wrong_form');
  }
}

/** The numbers that a rule was made with, as its message has them. */
function limitsOf(message: string): number[] {
  return [...message.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

/** Of a least and a greatest length class-validator names the one that is passed. */
function rangeFinding(message: string, limit: number, other: number | undefined): Finding<InputCode> {
  if (other !== undefined) return say('text_length', { min: limit, max: other });
  return message.includes('shorter')
    ? say('text_too_long', { max: limit })
    : say('text_too_short', { min: limit });
}
