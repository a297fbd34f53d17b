import { numberFormatter } from '../formatters.js';
import type { Helper, Named } from '../helper.js';
import type { Rendering } from '../rendering.js';
import { CURRENCY, LOCALE, localeOf } from './language-parameters.js';
import { NUMBER, wholeNumber } from './parameters.js';

const NAMED = { decimals: wholeNumber(0, 10), locale: LOCALE };

function format(
  value: unknown,
  name: string,
  options: Intl.NumberFormatOptions,
  named: Named,
  rendering: Rendering,
): string {
  const decimals = named['decimals'] as number | undefined;
  const digits =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const key = `${name} ${decimals ?? ''}`;
  const formatter = numberFormatter(localeOf(named, rendering), key, { ...options, ...digits }, rendering);
  return formatter.format(value as number);
}

const number: Helper = {
  name: 'number',
  kind: 'value',
  usage: '{{number points}}',
  description:
    'A number as the contact’s language writes it, such as 12,345.6, with at most 3 decimals; decimals=2 gives exactly 2.',
  parameters: [NUMBER],
  named: NAMED,
  uses: ['locale'],
  cost: 10,
  work: {
    missing: 'passes',
    call: ([value], named, rendering) => format(value, 'decimal', {}, named, rendering),
  },
};

const currency: Helper = {
  name: 'currency',
  kind: 'value',
  usage: '{{currency price "JPY"}}',
  description:
    'An amount of money as the contact’s language writes it, such as ¥1,200, with the currency’s own decimals.',
  parameters: [NUMBER, CURRENCY],
  named: NAMED,
  uses: ['locale'],
  cost: 10,
  work: {
    missing: 'passes',
    call: ([value, code], named, rendering) =>
      format(value, code as string, { style: 'currency', currency: code as string }, named, rendering),
  },
};

const percent: Helper = {
  name: 'percent',
  kind: 'value',
  usage: '{{percent discount}}',
  description: 'A share as a percentage: 0.25 gives 25%. decimals=1 gives exactly 1 decimal.',
  parameters: [NUMBER],
  named: NAMED,
  uses: ['locale'],
  cost: 10,
  work: {
    missing: 'passes',
    call: ([value], named, rendering) => format(value, 'percent', { style: 'percent' }, named, rendering),
  },
};

export const NUMBER_HELPERS: readonly Helper[] = [number, currency, percent];
