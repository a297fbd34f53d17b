import type { Helper } from './helper.js';
import { ARITHMETIC_HELPERS } from './helpers/arithmetic-helpers.js';
import { CONDITION_HELPERS } from './helpers/condition-helpers.js';
import { DATE_HELPERS } from './helpers/date-helpers.js';
import { DEFAULT_HELPER } from './helpers/default-helper.js';
import { LIST_HELPERS } from './helpers/list-helpers.js';
import { NUMBER_HELPERS } from './helpers/number-helpers.js';
import { PLURAL_HELPERS } from './helpers/plural-helper.js';
import { TEXT_HELPERS } from './helpers/text-helpers.js';

/** What an editor offers and the documentation lists. */
export interface TemplateHelper {
  readonly name: string;
  /** a `value` is written or given to another helper, a `condition` stands in parentheses after `#if`, a `block` opens */
  readonly kind: 'value' | 'condition' | 'block';
  /** an example that compiles */
  readonly usage: string;
  readonly description: string;
}

const HELPERS: readonly Helper[] = [
  DEFAULT_HELPER,
  ...DATE_HELPERS,
  ...NUMBER_HELPERS,
  ...TEXT_HELPERS,
  ...PLURAL_HELPERS,
  ...LIST_HELPERS,
  ...ARITHMETIC_HELPERS,
  ...CONDITION_HELPERS,
];

const BLOCKS: readonly TemplateHelper[] = [
  {
    name: 'if',
    kind: 'block',
    usage: '{{#if points}}…{{else if vip}}…{{else}}…{{/if}}',
    description: 'Writes its text when the value is there and neither 0 nor false, or the condition holds.',
  },
  {
    name: 'unless',
    kind: 'block',
    usage: '{{#unless first_name}}…{{else}}…{{/unless}}',
    description: 'The contrary of if.',
  },
  {
    name: 'each',
    kind: 'block',
    usage: '{{#each cart}}{{name}}{{#unless @last}}, {{/unless}}{{else}}…{{/each}}',
    description:
      'Writes its text for each item of a list: {{this}} is the item, {{name}} one of its values, {{../x}} a variable around ' +
      'the list; @index counts from 0, @first and @last are true there.',
  },
  {
    name: 'stop',
    kind: 'block',
    usage: '{{#unless coupon}}{{stop "no coupon"}}{{/unless}}',
    description:
      'Sends nothing to this recipient, who is counted as removed with the reason: {{stop "reason"}} or ' +
      '{{#stop}}reason{{/stop}}.',
  },
];

const byName = new Map(HELPERS.map((helper) => [helper.name, helper]));

export function findHelper(name: string): Helper | undefined {
  return byName.get(name);
}

export const BLOCK_NAMES: readonly string[] = BLOCKS.map(({ name }) => name);

export const HELPER_NAMES: readonly string[] = [...HELPERS.map(({ name }) => name), 'stop'];

/** All that a template can use beside variables, in the order of the documentation. */
export const TEMPLATE_HELPERS: readonly TemplateHelper[] = [
  ...BLOCKS,
  ...HELPERS.map(({ name, kind, usage, description }) => ({ name, kind, usage, description })),
];
