import { type Parameter, Unusable } from '../helper.js';
import { MAX_OUTPUT_LENGTH } from '../template-limits.js';
import { dateOf } from '../value-date.js';
import { numberOf } from '../value-number.js';
import { valueText } from '../value-text.js';
import { say } from '../value-texts.js';

/** Any value as it is. */
export const ANY: Parameter = { what: 'a value', read: (value) => value, takesEmpty: true };

export const TEXT: Parameter = { what: 'a text', read: readText, takesEmpty: true };

export const NUMBER: Parameter = {
  what: 'a number',
  read: (value) => {
    const number = numberOf(value);
    if (number === undefined) throw new Unusable(say('is_not_number'));
    return number;
  },
};

export const DATE: Parameter = {
  what: 'a date',
  read: (value) => {
    const date = dateOf(value);
    if (!date) throw new Unusable(say('is_not_date'));
    return date;
  },
};

/** A list, or one value that stands for a list of itself. */
export const LIST: Parameter = {
  what: 'a list',
  read: (value): unknown[] => (Array.isArray(value) ? value : [value]),
};

export function wholeNumber(from: number, to: number): Parameter {
  return {
    what: `a whole number from ${from} to ${to}`,
    read: (value) => {
      const number = numberOf(value);
      if (number === undefined || !Number.isInteger(number) || number < from || number > to)
        throw new Unusable(say('is_not_whole_number', { from, to }));
      return number;
    },
  };
}

export function optional(parameter: Parameter): Parameter {
  return { ...parameter, optional: true };
}

export function anyMore(parameter: Parameter): Parameter {
  return { ...parameter, rest: true };
}

function readText(value: unknown): string {
  if (value === '') return '';
  const found = valueText(value);
  if (found.kind === 'unusable') throw new Unusable(found.why);
  const text = found.kind === 'text' ? found.text : '';
  if (text.length > MAX_OUTPUT_LENGTH) throw new Unusable(say('is_longer_than', { max: MAX_OUTPUT_LENGTH }));
  return text;
}
