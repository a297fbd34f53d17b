import { DETAIL, INSIDE_DETAIL } from '../line-errors.js';
import type { Problem } from './problems.js';

/** How one of LINE's layers writes places and words problems. */
export interface Dialect {
  readonly separator: '/' | '.';
  words(problem: Problem): string;
}

/** What the schema layer says; `messages[0].text`. */
export function schemaWords(problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
      return DETAIL.mayNotBeEmpty;
    case 'absent':
      return DETAIL.mustBeSpecified;
    case 'length':
      return DETAIL.lengthBetween(problem.min, problem.max);
    case 'size':
      return DETAIL.sizeBetween(problem.min, problem.max);
    case 'too_low':
      return DETAIL.atLeast(problem.min);
    case 'too_high':
      return DETAIL.atMost(problem.max);
    case 'choice':
      return DETAIL.oneOf(problem.values);
    case 'form':
      return DETAIL.form(problem.form);
    case 'uri':
      return DETAIL.invalidUri;
    case 'surplus':
      return DETAIL.mustNotBeSpecified;
    case 'unreadable':
      return INSIDE_DETAIL.invalidProperty;
    case 'said':
      return problem.message;
  }
}

/** What a template says of its parts. */
function templateWords(problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
    case 'absent':
      return INSIDE_DETAIL.mustBeSpecified;
    case 'length':
      return INSIDE_DETAIL.notLongerThan(problem.max);
    case 'size':
      return problem.size > problem.max
        ? INSIDE_DETAIL.notMoreThan(problem.max)
        : INSIDE_DETAIL.notLessThan(problem.min);
    case 'uri':
      return DETAIL.invalidUri;
    case 'surplus':
      return INSIDE_DETAIL.mustNotBeSpecified;
    case 'said':
      return problem.message;
    default:
      return INSIDE_DETAIL.invalidProperty;
  }
}

/** Flex says no more of a value than that it is wrong. */
function flexWords(problem: Problem): string {
  const { kind } = problem;
  return kind === 'missing' || kind === 'absent' || kind === 'size' || kind === 'said'
    ? templateWords(problem)
    : INSIDE_DETAIL.invalidProperty;
}

export const TEMPLATE: Dialect = { separator: '/', words: templateWords };
export const FLEX: Dialect = { separator: '/', words: flexWords };
export const TEXT_V2: Dialect = { separator: '.', words: templateWords };
