import { type Finding, saying } from '../findings/index.js';

/**
 * All that is said of values that cannot be used. What begins with a verb reads on from what the value is called; braces of
 * templates are values, too.
 */
export const VALUE_TEXTS = {
  // what a value is called
  value_written: '"{{value}}"',
  value_of_variable: 'the value of {{name}}',
  result_of_helper: 'the result of {{name}}',
  value_unfit: '{{what}} {{why}}',

  // why it is none
  is_not_finite: 'is not a finite number',
  is_not_number: 'is not a number',
  is_not_whole_number: 'is not a whole number from {{from}} to {{to}}',
  is_not_date: 'is not a date',
  is_not_valid_date: 'is not a valid date',
  is_without_time: 'is a date without a time',
  is_object: 'is an object, not a text, number, date or list',
  is_not_list: 'is not a list, as {{each}} needs',
  is_list_of_lists: 'is a list of lists',
  is_list_longer_than: 'is a list of more than {{max}} items',
  is_longer_than: 'is longer than {{max}} characters',
  is_not_language: 'is not a language such as ja, th, zh-TW or en-US',
  is_not_zone: 'is not a time zone such as Asia/Tokyo',
  is_misspelt_zone: 'is not a time zone such as Asia/Tokyo; did you mean {{meant}}?',
  is_not_calendar: 'is not a calendar; there are {{calendars}}',
  is_not_currency: 'is not the three letters of a currency, such as JPY',
  is_not_date_style: 'is no date style and no pattern',
  is_long_date_pattern: 'is longer than the {{max}} characters a date pattern may have',
  is_date_pattern_with_words:
    'is no date style: it is short, medium, long or full, or a pattern such as yyyy/MM/dd HH:mm, in which "{{letters}}" means nothing; put words in \'…\'',
  is_date_pattern_with_quote: 'has a quotation mark that is never closed',

  // what helpers cannot do
  calculation_not_finite: 'the result of a calculation is not a finite number',
  division_impossible: 'divide divides by zero',
  days_beyond_calendar: 'addDays leads to a date beyond the year 9999',
  join_too_long: 'join makes a text of more than {{max}} characters',
  join_unfit: 'join cannot write the list: it {{why}}',
  replace_too_long: 'replace makes a text of more than {{max}} characters',
  compared_unfit: 'a value that is compared {{why}}',
  each_too_long: '{{each}} walks through more than {{max}} items',
  made_text_too_long: 'the text is longer than {{max}} characters',
  step_limit: 'the template does more than {{max}} steps',
  making_failed: 'the values could not be put into the text',

  // arguments that cannot work together
  comparison_with_empty:
    '{{name}} compares with a text that is empty; {{example}} asks whether x has a value',
  truncate_mark_too_long: 'the mark of truncate is longer than the text may be',
  replace_of_nothing: 'replace needs a text to look for',
  plural_single_word: 'plural takes two words, or named forms such as one= and other=',
  plural_incomplete: 'plural needs a word for all other numbers: other="points"',
} as const;

export type ValueCode = keyof typeof VALUE_TEXTS;
export type ValueMistake = Finding<ValueCode>;

export const say = saying(VALUE_TEXTS);
