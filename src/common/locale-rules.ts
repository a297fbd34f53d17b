import { ValidateBy } from 'class-validator';
import { isLanguage, isTimeZone } from './locale.js';

/** For input classes: a language tag. */
export const IsLanguage = (): PropertyDecorator =>
  textThat('isLanguage', isLanguage, 'must be a language tag such as ja, zh-TW or en-GB');

/** For input classes: an IANA time zone. */
export const IsTimeZone = (): PropertyDecorator =>
  textThat('isTimeZone', isTimeZone, 'must be an IANA time zone, such as Asia/Tokyo');

function textThat(name: string, holds: (value: string) => boolean, message: string): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}
