import type { FieldType, Operator } from '../../../../../../libs/rules/index.js';
import { OPERATOR_NAMES } from './operators.js';

const OF_DATES = {
  '>=': 'onOrAfter',
  '>': 'after',
  '<': 'before',
  '<=': 'onOrBefore',
  between: 'betweenDates',
} as const;

const OF_LISTS = { in: 'hasAnyOf', notIn: 'hasNoneOf', contains: 'has' } as const;

type Words<Table> = Table[keyof Table];
export type OperatorWord = Words<typeof OPERATOR_NAMES> | Words<typeof OF_DATES> | Words<typeof OF_LISTS>;

/** What an operator is called beside a field of this type: the key of its words and of its sentence. */
export function operatorWord(type: FieldType, operator: Operator): OperatorWord {
  const special: Partial<Record<Operator, OperatorWord>> =
    type === 'datetime' ? OF_DATES : type === 'list' ? OF_LISTS : {};
  return special[operator] ?? OPERATOR_NAMES[operator];
}
