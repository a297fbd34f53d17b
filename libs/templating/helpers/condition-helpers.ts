import { compareValues, equalValues } from '../compare-values.js';
import { type Helper, type Lazy, type Parameter, Unusable } from '../helper.js';
import { valueText } from '../value-text.js';
import { say } from '../value-texts.js';
import { ANY, anyMore } from './parameters.js';

type Test = (args: readonly unknown[]) => boolean;

function condition(
  name: string,
  description: string,
  usage: string,
  test: Test,
  more: Partial<Helper> = {},
): Helper {
  return {
    name,
    kind: 'condition',
    usage,
    description: `${description} Not so when a value is missing.`,
    parameters: [ANY, ANY],
    provesArguments: 'all',
    mistake: (args) =>
      args.includes('') ? say('comparison_with_empty', { name, example: '{{#if x}}' }) : undefined,
    work: {
      missing: 'taken',
      call: (args, _named, rendering) => {
        rendering.spend(costOf(args));
        return test(args);
      },
    },
    ...more,
  };
}

function costOf(args: readonly unknown[]): number {
  let cost = 0;
  for (const arg of args) {
    if (Array.isArray(arg)) cost += arg.length >> 1;
    else if (typeof arg === 'string') cost += arg.length >> 5;
  }
  return cost;
}

/** By comparison of two values; false when either is missing or they cannot be compared. */
function ordered(holds: (order: number) => boolean): Test {
  return ([a, b]) => {
    const order = isPresent(a) && isPresent(b) ? compareValues(a, b) : undefined;
    return order !== undefined && holds(order);
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== '';
}

function contains([container, value]: readonly unknown[]): boolean {
  if (!isPresent(container) || !isPresent(value)) return false;
  if (Array.isArray(container)) return container.some((item) => equalValues(item, value));
  return textOf(container).includes(textOf(value));
}

function startsWith([text, beginning]: readonly unknown[]): boolean {
  return isPresent(text) && isPresent(beginning) && textOf(text).startsWith(textOf(beginning));
}

function isIn([value, ...choices]: readonly unknown[]): boolean {
  return choices.some((choice) =>
    Array.isArray(choice) ? choice.some((item) => equalValues(item, value)) : equalValues(choice, value),
  );
}

function textOf(value: unknown): string {
  const found = valueText(value);
  if (found.kind === 'unusable') throw new Unusable(say('compared_unfit', { why: found.why }));
  return found.kind === 'text' ? found.text : '';
}

const LOGIC: Parameter = { ...ANY, what: 'a condition' };

function logic(
  name: string,
  description: string,
  usage: string,
  parameters: readonly Parameter[],
  choose: (args: readonly Lazy[]) => boolean,
  provesArguments?: 'all',
): Helper {
  const work = { missing: 'chosen', choose } as const;
  const helper: Helper = { name, kind: 'condition', usage, description, parameters, work };
  return provesArguments ? { ...helper, provesArguments } : helper;
}

export const CONDITION_HELPERS: readonly Helper[] = [
  condition('eq', 'The two values are the same.', '{{#if (eq plan "gold")}}…{{/if}}', ([a, b]) =>
    equalValues(a, b),
  ),
  condition('ne', '', '{{#if (ne plan "gold")}}…{{/if}}', ([a, b]) => !equalValues(a, b), {
    description: 'The two values are not the same; also when one is missing.',
    provesArguments: undefined,
  }),
  condition(
    'lt',
    'The first is less than the second.',
    '{{#if (lt points 100)}}…{{/if}}',
    ordered((order) => order < 0),
  ),
  condition(
    'lte',
    'The first is at most the second.',
    '{{#if (lte points 100)}}…{{/if}}',
    ordered((order) => order <= 0),
  ),
  condition(
    'gt',
    'The first is more than the second.',
    '{{#if (gt points 100)}}…{{/if}}',
    ordered((order) => order > 0),
  ),
  condition(
    'gte',
    'The first is at least the second.',
    '{{#if (gte points 100)}}…{{/if}}',
    ordered((order) => order >= 0),
  ),
  logic(
    'and',
    'All of the conditions hold. A value counts as in {{#if value}}.',
    '{{#if (and vip (gt points 0))}}…{{/if}}',
    [LOGIC, anyMore(LOGIC)],
    (args) => args.every((arg) => Boolean(arg())),
    'all',
  ),
  logic(
    'or',
    'At least one of the conditions holds. A value counts as in {{#if value}}.',
    '{{#if (or vip (gt points 1000))}}…{{/if}}',
    [LOGIC, anyMore(LOGIC)],
    (args) => args.some((arg) => Boolean(arg())),
  ),
  logic('not', 'The condition does not hold.', '{{#if (not vip)}}…{{/if}}', [LOGIC], ([arg]) => !arg?.()),
  condition(
    'contains',
    'A list has the item, or a text the other text.',
    '{{#if (contains tags "golf")}}…{{/if}}',
    contains,
  ),
  condition(
    'startsWith',
    'A text begins with the other.',
    '{{#if (startsWith phone "+81")}}…{{/if}}',
    startsWith,
  ),
  condition(
    'in',
    'A value is one of several, or in a list.',
    '{{#if (in plan "gold" "silver")}}…{{/if}}',
    isIn,
    { parameters: [ANY, anyMore(ANY)], provesArguments: 'first' },
  ),
];
