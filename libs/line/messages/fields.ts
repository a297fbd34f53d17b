import type { Finding } from '../../findings/index.js';
import { type MessageIssueCode, say } from './issue-texts.js';
import { countGraphemes } from './graphemes.js';
import type { IssueScope, Step } from './issue-scope.js';
import type { Field } from './shape.js';

export interface Form {
  pattern: RegExp;
  /** what is said of a text of another form, which is quoted there */
  otherwise: (found: string) => Finding<MessageIssueCode>;
}

export interface TextOptions {
  /** Longest allowed, counted in UTF-16 code units. */
  maxUnits?: number;
  /** Longest allowed, counted in grapheme clusters. */
  maxGraphemes?: number;
  /** The form it must have. */
  form?: Form;
}

/** A string that is not empty. */
export function text({ maxUnits, maxGraphemes, form }: TextOptions = {}): Field {
  return (value, scope, step) => {
    if (!isText(value, scope, step)) return;
    // No string has more graphemes than code units, so the shorter ones need no counting.
    if (maxUnits !== undefined && value.length > maxUnits) checkUnits(value, maxUnits, scope, step);
    if (maxGraphemes !== undefined && value.length > maxGraphemes)
      checkGraphemes(value, maxGraphemes, scope, step);
    if (form !== undefined && scope.isFinal(value) && !form.pattern.test(value)) {
      scope.error(form.otherwise(quoted(value)), step);
    }
  };
}

/** Whether it is a string with something in it; says so when not. */
export function isText(value: unknown, scope: IssueScope, step: Step): value is string {
  if (typeof value !== 'string') scope.error(say('not_text'), step);
  else if (value === '') scope.error(say('empty'), step);
  else return true;
  return false;
}

/** Says when a string is too long in UTF-16 code units. */
export function checkUnits(value: string, max: number, scope: IssueScope, step: Step): void {
  if (value.length <= max || !scope.isFinal(value)) return;
  scope.error(say('too_long', { length: value.length, max }), step);
}

/**
 * More code units than any character has. Some emoji have thirty; text that has more everywhere was made to keep the
 * counter busy.
 */
const MAX_UNITS_PER_GRAPHEME = 50;

/** Says when a string is too long in characters as a reader sees them. */
export function checkGraphemes(value: string, max: number, scope: IssueScope, step: Step): void {
  if (value.length <= max || !scope.isFinal(value)) return;
  if (value.length > max * MAX_UNITS_PER_GRAPHEME) {
    scope.error(say('far_too_long', { max }), step);
    return;
  }
  const count = countGraphemes(value);
  if (count > max) scope.error(say('too_long_as_read', { length: count, max }), step);
}

export interface ChoiceOptions {
  /** Other fields are judged by this one, so that a template cannot stand for it. */
  writtenOut?: boolean;
}

/** One of a few words. */
export function oneOf(words: readonly string[], { writtenOut = false }: ChoiceOptions = {}): Field {
  const allowed = new Set<unknown>(words);
  const all = words.join(', ');
  return (value, scope, step) => {
    if (allowed.has(value)) return;
    if (typeof value !== 'string') scope.error(say('choice_not_text', { words: all }), step);
    else if (scope.isFinal(value)) scope.error(notAChoice(words, quoted(value)), step);
    else if (writtenOut) {
      scope.error(say('choice_from_template', { words: all }), step);
    }
  };
}

/** A whole number from `min` to `max`. */
export function whole(min: number, max = Number.MAX_SAFE_INTEGER): Field {
  const finding =
    max === Number.MAX_SAFE_INTEGER
      ? say('whole_number_from', { min })
      : say('whole_number_between', { min, max });
  return (value, scope, step) => {
    if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return;
    scope.error(finding, step);
  };
}

/** A number from `min` to `max`, with decimals or without. */
export function decimal(min: number, max: number): Field {
  return (value, scope, step) => {
    if (typeof value === 'number' && value >= min && value <= max) return;
    scope.error(say('number_between', { min, max }), step);
  };
}

export const yesOrNo: Field = (value, scope, step) => {
  if (typeof value !== 'boolean') scope.error(say('not_true_or_false'), step);
};

/** A string as it is repeated in an issue: in quotation marks, and not longer than a line. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

function notAChoice(words: readonly string[], found: string): Finding<MessageIssueCode> {
  const [word = ''] = words;
  return words.length === 1
    ? say('not_the_word', { word, found })
    : say('not_a_choice', { words: words.join(', '), found });
}
